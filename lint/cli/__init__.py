"""The command line: reads options, calls the engine, writes reports. One module a command."""
