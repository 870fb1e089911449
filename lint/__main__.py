"""`python -m lint` is `factlint`."""

from lint.cli.main import run

run()
