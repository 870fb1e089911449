from __future__ import annotations

import subprocess
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from lint.config.find import Configuration
from lint.config.globs import Globs
from lint.engine import discover

PARTS = st.sampled_from(["a", "b.md", "ab", "*", "**", "*.md", "a*", "[ab]", "?", "a\\*", ".x", "*b*", "b.*"])
PATTERNS = st.builds(
    lambda take_back, root, parts, folder: f"{take_back}{root}{'/'.join(parts)}{folder}",
    st.sampled_from(["", "", "!"]),
    st.sampled_from(["", "", "/"]),
    st.lists(PARTS, min_size=1, max_size=3),
    st.sampled_from(["", "", "/"]),
)
PATHS = st.lists(st.sampled_from(["a", "b", "ab", "b.md", "a.md", ".x", "a*", "x.b.md"]), min_size=1, max_size=4)


@given(st.lists(PATTERNS, min_size=1, max_size=5), PATHS)
@example(["a*", "!b.md"], ["b", "b.md"])
def test_no_path_is_passed_over_that_a_pattern_matches(patterns: list[str], parts: list[str]) -> None:
    path = "/".join(parts)
    expected = GitIgnoreSpec.from_lines(patterns).check_file(path)
    globs = Globs("/site", patterns)
    assert globs.decide(f"/site/{path}") == expected.include
    assert globs.decisive(f"/site/{path}") == (None if expected.index is None else patterns[expected.index])


def test_outside_of_their_folder_patterns_say_nothing() -> None:
    globs = Globs("/site/content", ["*"])
    assert globs.decide("/site/content/a.md") is True
    assert globs.decide("/site/contents/a.md") is None
    assert globs.decide("/site/content/") is None


FILES = [
    "a.md",
    "b.md",
    "build/a.md",
    "build/keep.md",
    "src/build/a.md",
    "src/a.log.md",
    "src/b.log.md",
    "docs/x/y/z.md",
    "docs/x/a.md",
    "docs/b.md",
    "only/here.md",
    "deep/only/here.md",
    "logs/a.md",
    "logs/b/c.md",
    "sp_ace.md",
    "#hash.md",
    "!bang.md",
    "tmp/a.md",
    "tmp/nested/b.md",
]
IGNORED = {
    ".gitignore": (
        "build/\n!build/keep.md\n*.log.md\n/only/\ndocs/**/z.md\n\\#hash.md\n\\!bang.md\n[s]p_*.md \n# a comment\n\n[\n"
    ),
    "src/.gitignore": "!a.log.md\n",
    "logs/.gitignore": "*\n!.gitignore\n!*/\n!b/**\n",
    "tmp/.gitignore": "/nested\n",
}


def test_what_git_ignores_is_what_it_says(tmp_path: Path) -> None:
    for name in FILES:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    for name, text in IGNORED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    git = ["git", "-c", "core.excludesFile=/dev/null", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "-q"], check=True)
    listed = subprocess.run(
        [*git, "ls-files", "--others", "--exclude-standard", "*.md"], check=True, capture_output=True, text=True
    )
    found = discover([str(tmp_path)], Configuration()).files
    assert sorted(Path(file).relative_to(tmp_path).as_posix() for file in found) == sorted(listed.stdout.splitlines())
    assert 0 < len(found) < len(FILES)
