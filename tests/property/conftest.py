from __future__ import annotations

import pytest

from lint.config import Settings
from lint.engine.subject import Subject, subjects


@pytest.fixture(scope="session")
def ldn() -> Subject:
    (loaded,), _ = subjects(Settings().sheets)
    return loaded
