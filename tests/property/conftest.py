from __future__ import annotations

import pytest

from lint.config import FileSettings
from lint.engine.subject import Subject, subjects


@pytest.fixture(scope="session")
def ldn() -> Subject:
    (loaded,), _ = subjects(FileSettings().sheets)
    return loaded
