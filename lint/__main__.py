"""`python -m lint` is `factlint`."""

from lint.cli.main import run

if __name__ == "__main__":  # a worker process that is not forked imports it by another name
    run()
