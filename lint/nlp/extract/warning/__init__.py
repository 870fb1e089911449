"""Formal warnings: there or not, what they are about, lifted or still on."""
