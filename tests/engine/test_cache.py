from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from lint.engine import cache as module
from lint.engine.cache import Cache, cache_file, clear, info

BODY = b"a body " * 40

# Puts entries from the first number to before the second, and says so after each.
WRITER = """
import sys
from pathlib import Path
from lint.engine.cache import Cache
cache = Cache(Path(sys.argv[1]), lambda message: print("WARNING", message, flush=True))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    cache.put(number.to_bytes(32, "big"), b"a body " * 40)
    print(number, flush=True)
cache.close()
"""


def key(number: int) -> bytes:
    return number.to_bytes(32, "big")


def keys(*numbers: int) -> list[bytes]:
    return [key(number) for number in numbers]


def writer(path: Path, start: int, stop: int) -> list[str]:
    return [sys.executable, "-c", WRITER, str(path), str(start), str(stop)]


@pytest.fixture
def path(cache_folder: Path) -> Path:
    assert cache_file().parent == cache_folder
    return cache_file()


@pytest.fixture
def warnings() -> list[str]:
    return []


def filled(path: Path, warnings: list[str], count: int = 3_000) -> None:
    cache = Cache(path, warnings.append)
    for number in range(count):
        cache.put(key(number), BODY)
    cache.close()


def found(path: Path, warnings: list[str], *numbers: int) -> set[bytes]:
    cache = Cache(path, warnings.append)
    result = cache.get(keys(*numbers))
    cache.close()
    assert set(result.values()) <= {BODY}
    return set(result)


def test_what_is_put_is_found_by_later_runs(path: Path, warnings: list[str]) -> None:
    cache = Cache(path, warnings.append)
    assert cache.is_empty()
    cache.put(key(1), BODY)
    cache.put(key(2), b"")
    cache.close()
    later = Cache(path, warnings.append)
    assert not later.is_empty()
    assert later.get(keys(1, 2, 3)) == {key(1): BODY, key(2): b""}
    assert warnings == []


def test_more_than_one_question_holds_is_found(path: Path, warnings: list[str]) -> None:
    filled(path, warnings)
    assert found(path, warnings, *range(4_000)) == set(keys(*range(3_000)))


def test_several_processes_write_at_once(path: Path, warnings: list[str]) -> None:
    running = [
        subprocess.Popen(writer(path, start, start + 2_000), stdout=subprocess.PIPE, text=True)
        for start in range(0, 8_000, 2_000)
    ]
    outputs = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0] * 4
    assert "WARNING" not in "".join(outputs)
    # Which of them waited too long for another and went on without writing depends on the machine.
    assert len(found(path, warnings, *range(8_000))) >= 4_000
    assert info(path).entries == len(found(path, warnings, *range(8_000)))
    assert warnings == []


def test_one_that_is_killed_leaves_what_was_written_before(path: Path, warnings: list[str]) -> None:
    with subprocess.Popen(writer(path, 0, 10**7), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) > 5_500:
                process.send_signal(signal.SIGKILL)
                break
    assert len(found(path, warnings, *range(6_000))) >= 5_000
    filled(path, warnings, 10)
    assert warnings == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def noise(path: Path) -> None:
    path.write_bytes(os.urandom(50_000))


def text(path: Path) -> None:
    path.write_text("not a data base", encoding="utf-8")


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def holes(path: Path) -> None:
    with path.open("r+b") as file:
        for start in range(8192, path.stat().st_size, 8192):
            file.seek(start)
            file.write(b"\xff" * 4096)


@pytest.mark.parametrize("damage", [noise, text, cut, holes])
def test_a_damaged_file_is_built_anew_with_one_line(damage: object, path: Path, warnings: list[str]) -> None:
    filled(path, warnings)
    assert callable(damage)
    damage(path)
    cache = Cache(path, warnings.append)
    cache.is_empty()
    assert set(cache.get(keys(*range(3_000))).values()) <= {BODY}
    for number in range(3_000):
        cache.put(key(number), BODY)
    cache.close()
    (line,) = warnings
    assert line.startswith("the cache was damaged (")
    assert line.endswith(f") and is built anew: {path}")
    assert found(path, warnings, 1, 2) == set(keys(1, 2))
    assert len(warnings) == 1


def test_a_body_that_is_not_as_it_was_written_is_not_found(path: Path, warnings: list[str]) -> None:
    filled(path, warnings, 10)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entry SET body = CAST(body || 'x' AS BLOB) WHERE key = ?", (key(3),))
        connection.execute("UPDATE entry SET body = 'text' WHERE key = ?", (key(4),))
        connection.execute("UPDATE entry SET body = (SELECT body FROM entry WHERE key = ?) WHERE key = ?", keys(1, 5))
    assert found(path, warnings, *range(10)) == set(keys(0, 1, 2, 6, 7, 8, 9))


def test_a_table_of_somebody_else_is_left_for_a_run_without_a_cache(path: Path, warnings: list[str]) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE entry(other)")
    assert found(path, warnings, 1) == set()
    cache = Cache(path, warnings.append)
    cache.get(keys(1))
    cache.get(keys(1))
    assert warnings[-1].startswith(f"linting goes on without the cache {path}: ")


@pytest.mark.parametrize("place", ["/proc/factlint", "/dev/null/factlint"])
def test_where_nothing_can_be_written_one_line_says_so(place: str, warnings: list[str]) -> None:
    cache = Cache(Path(place, "c.sqlite3"), warnings.append)
    assert cache.is_empty()
    for number in range(2_000):
        cache.put(key(number), BODY)
    assert cache.get(keys(1)) == {}
    cache.close()
    (line,) = warnings
    assert line.startswith(f"linting goes on without the cache {place}/c.sqlite3: n")
    assert "FACTLINT_CACHE_DIR names another folder, --no-cache does without" in line


def test_on_a_full_disk_one_line_says_so_and_what_was_there_stays(path: Path, warnings: list[str]) -> None:
    filled(path, warnings, 100)

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    done = subprocess.run(
        writer(path, 100, 9_000),
        check=True,
        capture_output=True,
        text=True,
        preexec_fn=full,
    )
    (line,) = (line for line in done.stdout.splitlines() if "WARNING" in line)
    assert f"linting goes on without the cache {path}: " in line
    assert found(path, warnings, *range(100)) == set(keys(*range(100)))
    assert warnings == []


def test_it_forgets_what_was_not_used_for_longest(
    path: Path, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    for day in range(10):
        monkeypatch.setattr(time, "time", lambda day=day: now + day * 100_000)
        cache = Cache(path, warnings.append, most_bytes=500_000)
        cache.get(keys(*range(10)))  # these are used every day
        for number in range(500):
            cache.put(key(day * 500 + number), BODY)
        cache.close()
    left = found(path, warnings, *range(5_000))
    assert set(keys(*range(10))) <= left
    assert set(keys(*range(4_500, 5_000))) <= left
    assert not set(keys(*range(10, 1_000))) & left
    assert info(path).size < 1_000_000
    assert warnings == []


def test_another_process_that_writes_is_not_waited_for_without_end(
    path: Path, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    filled(path, warnings, 10)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        cache = Cache(path, warnings.append)
        cache.put(key(50), BODY)
        cache.close()
        assert found(path, warnings, 3, 50) == set(keys(3))  # reading goes on meanwhile
        other.execute("COMMIT")
    filled(path, warnings, 60)
    assert found(path, warnings, 50) == set(keys(50))
    assert warnings == []


def test_it_is_cleared_while_others_use_it(path: Path, warnings: list[str]) -> None:
    filled(path, warnings)
    user = Cache(path, warnings.append)
    assert not user.is_empty()
    assert clear(path) > 500_000
    user.get(keys(1))
    user.close()
    assert warnings == []
    assert found(path, warnings, 1) == set()
    filled(path, warnings)
    assert info(path).entries == 3_000


def test_info_of_a_damaged_file(path: Path, warnings: list[str]) -> None:
    filled(path, warnings)
    noise(path)
    assert info(path).entries is None


def test_info_of_none(path: Path) -> None:
    assert (info(path).size, info(path).entries) == (0, 0)
    assert not path.exists()
    assert clear(path) == 0
