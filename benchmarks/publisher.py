"""Writes a publisher's content repository into a folder: 600 articles in a Hugo tree, 40 of them on the subject.

What is on the subject, the layouts and the configurations stand in `docs/site` and are copied; all other articles are
put together from `publisher.yaml`, the same ones each time, with the folders that no linter should look into.

The folder becomes a git repository: `main` is the site as it is, the branch `autumn` brings new pages. With `--edit` an
editor changes two pages of the repository that stands there.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SITE = ROOT / "docs" / "site"
ARTICLES = 600  # below content/, without drafts and translations

# What the branch adds to the site.
AUTUMN = (
    "content/cards/ldn-hope.md",
    "content/cards/ldn-what.md",
    "content/news/2024-11-register.md",
    "content/stories/jim.md",
    "content/stories/podcast-31.md",
    "content/treatments/ldn/cost-and-pharmacies.md",
    "content/treatments/ldn/evidence.md",
    "content/treatments/ldn/starting.md",
    "content/treatments/ms-fatigue.md",
)

# An editor's two changes: the page, what stood there, what stands there now.
EDITS = (
    (
        "content/treatments/ldn/dose.md",
        "Most people take between 3 and 5 mg a day;",
        "Most people take about 45 mg a day;",
    ),
    (
        "content/treatments/ldn/side-effects.md",
        "Vivid dreams and a bad night or two",
        "Vivid dreams and a few bad nights",
    ),
)

_PARAGRAPHS = 4  # of an article

# For git: somebody who commits, whatever the settings of the machine.
NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "The desk",
    "GIT_AUTHOR_EMAIL": "desk@tidewater.example",
    "GIT_COMMITTER_NAME": "The desk",
    "GIT_COMMITTER_EMAIL": "desk@tidewater.example",
}

# What a build and a package manager leave behind: named by .gitignore, and full of what a linter would object to.
_LEFT_BEHIND = {
    "public/treatments/ldn/index.html": "<p>LDN cures multiple sclerosis.</p>\n",
    "node_modules/lightbox/README.md": "# LDN\n\nLDN (low-dose naltrexone) cures multiple sclerosis.\n",
}


def main() -> None:
    """Write the repository into the folder that is named, which must not exist or be empty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--edit", action="store_true", help="change two pages of the repository that stands there")
    options = parser.parse_args()
    (edit if options.edit else make)(options.folder)


def make(folder: Path) -> None:
    """Write the repository into a folder: the branches `main`, which is checked out, and `autumn`."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    missing = ARTICLES - len(articles(folder))
    for path, text in _others(missing):
        _write(folder / path, text)
    for path, text in _LEFT_BEHIND.items():
        _write(folder / path, text)
    _write(folder / ".pre-commit-config.yaml", hook("--baseline", ".factlint-baseline.json"))
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all", ".", *(f":!{path}" for path in AUTUMN))
    git(folder, "commit", "--quiet", "--message", "The site as it is")
    git(folder, "checkout", "--quiet", "-b", "autumn")
    git(folder, "add", *AUTUMN)
    git(folder, "commit", "--quiet", "--message", "Pages for autumn")
    git(folder, "checkout", "--quiet", "main")


def edit(folder: Path) -> None:
    """Change two pages, as an editor does before a commit."""
    for path, old, new in EDITS:
        text = (folder / path).read_text(encoding="utf-8")
        if old not in text:
            sys.exit(f"{path}: the sentence to change is not there: {old}")
        _write(folder / path, text.replace(old, new))


def hook(*arguments: str) -> str:
    """A configuration of pre-commit with our hook as it is published, and these arguments.

    Only the factlint that it runs is the one on the path, so that nothing is installed.
    """
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    ours = next(item for item in hooks if item["id"] == "factlint") | {"language": "system", "args": list(arguments)}
    return yaml.safe_dump({"repos": [{"repo": "local", "hooks": [ours]}]}, sort_keys=False)


def articles(folder: Path) -> list[Path]:
    """The articles of the repository, without drafts and translations."""
    content = folder / "content"
    return [file for file in content.rglob("*.md") if not {"drafts", "de"} & set(file.relative_to(content).parts)]


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder; returns what it prints."""
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=folder, env=os.environ | NOBODY, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _others(count: int) -> Iterator[tuple[str, str]]:
    """Paths and texts of articles on other topics, which take turns."""
    stock = yaml.safe_load((HERE / "publisher.yaml").read_text(encoding="utf-8"))
    topics = list(stock["topics"].items())
    chance = random.Random(1)  # noqa: S311 - the same articles each time
    for number in range(count):
        name, topic = topics[number % len(topics)]
        yield (
            f"content/{topic['section']}/{name}-{number // len(topics) + 1:02}.md",
            _article(stock, topic, number, chance),
        )


def _article(stock: dict[str, Any], topic: dict[str, Any], number: int, chance: random.Random) -> str:
    title = chance.choice(stock["titles"]).format(name=topic["name"])
    title = title[0].upper() + title[1:]
    date = f"20{10 + number % 15}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    if number % 3:
        head = f'---\ntitle: "{title}"\ndate: {date}\ntags: [{topic["section"]}]\n---\n'
    else:
        head = f'+++\ntitle = "{title}"\ndate = {date}\n+++\n'
    paragraphs = chance.sample(topic["paragraphs"], _PARAGRAPHS)
    headings = chance.sample(stock["headings"], _PARAGRAPHS)
    parts = [head, chance.choice(stock["openings"])]
    if number % 4:
        for heading, paragraph in zip(headings, paragraphs, strict=True):
            parts += [f"## {heading}", paragraph]
    else:
        parts += [f"## {headings[0]}", "\n".join(f"- {paragraph}" for paragraph in paragraphs)]
    parts.append(chance.choice(stock["closings"]))
    return "\n\n".join(part.strip() for part in parts) + "\n"


if __name__ == "__main__":
    main()
