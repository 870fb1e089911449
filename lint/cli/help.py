"""Help that begins with examples, and shows options by what they are about.

Rendered from the parameters themselves: click's own wording differs between its releases.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lint.cli.exit import ExitCode
from lint.cli.streams import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

F = TypeVar("F", bound="Callable[..., Any]")

Examples = tuple[tuple[str, str], ...]
"""Calls, each with what it does."""

_SENTENCE = 200  # characters; no first sentence is cut


class Topic(StrEnum):
    """What an option is about, in the order in which help shows them."""

    ARTICLES = "Which articles"
    SHEETS = "Claim sheets and configuration"
    RULES = "Rules"
    BASELINE = "Accepted findings"
    OUTPUT = "Output"
    FIXING = "Fixing"
    SPEED = "Speed"
    OTHER = "Other options"


class Option(click.Option):
    """An option that is about something."""

    def __init__(self, *args: Any, topic: Topic = Topic.OTHER, **kwargs: Any) -> None:  # noqa: ANN401 - click's
        super().__init__(*args, **kwargs)
        self.topic = topic


def option(topic: Topic, *names: str, **attributes: Any) -> Callable[[F], F]:  # noqa: ANN401 - click's
    """Add an option about `topic`; all else is as in `click.option`."""
    return click.option(*names, cls=Option, topic=topic, **attributes)


def record(option: click.Option) -> tuple[str, str]:
    """How an option is written, and what it does."""
    value = "|".join(option.type.choices) if isinstance(option.type, click.Choice) else option.metavar
    names = ", ".join(sorted(option.opts, key=len))
    default = f"  [default: {option.default}]" if option.show_default else ""
    return f"{names} {value}" if value else names, f"{option.help or ''}{default}"


def by_topic(parameters: Sequence[click.Parameter]) -> dict[str, list[click.Option]]:
    """The topics that there are options about, with these; all of them as "Options" where none is about anything."""
    options = [item for item in parameters if isinstance(item, click.Option)]
    found = {topic.value: [item for item in options if _topic(item) is topic] for topic in Topic}
    found = {title: some for title, some in found.items() if some}
    return {"Options": options} if list(found) == [Topic.OTHER.value] else found


def _topic(option: click.Option) -> Topic:
    return option.topic if isinstance(option, Option) else Topic.OTHER


class _Helpful(click.Command):
    """What commands and groups of commands have in common."""

    def __init__(self, *args: Any, examples: Examples = (), **kwargs: Any) -> None:  # noqa: ANN401 - click's
        super().__init__(*args, **kwargs)
        self.examples = examples

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help."""
        with formatter.section("Examples"):
            formatter.write_dl(self.examples, col_max=60)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self.format_options(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, a section for each topic."""
        for title, options in by_topic(self.get_params(ctx)).items():
            with formatter.section(title):
                formatter.write_dl([record(item) for item in options])


class Command(_Helpful):
    """A command whose help begins with examples."""


class Group(_Helpful, click.Group):
    """A group of such commands; without a command it shows its help, which is no success."""

    command_class = Command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments; without any, show the help and end."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            complain("give a command, such as those above")
            ctx.exit(ExitCode.USAGE)
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, each with its whole first sentence."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, item.get_short_help_str(limit=_SENTENCE)) for name, item in commands if item])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands before the options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)
