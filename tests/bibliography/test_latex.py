"""TeX in a field becomes letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bibliography.latex import address, plain


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"G{\"o}del and Poincar\'e", "Gödel and Poincaré"),
        (r"na\"{\i}ve {\'\i} \'{\i}", "naïve í í"),
        (r"\c{S}im\c{s}ek, {\L}ukasz, \O stergaard, \v{C}ech", "Şimşek, Łukasz, Østergaard, Čech"),
        ("{A}uto-{E}ncoding {{V}ariational} Bayes", "Auto-Encoding Variational Bayes"),
        (r"$\beta$-{VAE}, $k$-means \& $O(n^2)$", "β-VAE, k-means & O(n^2)"),
        (r"100\% \$5 \_x \#1", "100% $5 _x #1"),
        (r"\emph{Nature} and \textbf{more}", "Nature and more"),
        ("a--b --- ``c''", "a\N{EN DASH}b — “c”"),
        ("two~words,\n   one   line", "two words, one line"),
        ("\x02klzzwxh:0\x03 \x00a\ue000", "klzzwxh:0 a"),
        ("backslash \\", "backslash"),
        ('<b> & "c"', '<b> & "c"'),
        ("", ""),
    ],
)
def test_words_are_plain(written: str, words: str) -> None:
    """Accents and signs are letters; braces, commands and control characters go."""
    assert plain(written) == words


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        (r"\url{https://example.org/a\_b}", "https://example.org/a_b"),
        (r"\href{https://example.org}{words}", "https://example.org"),
        ("<https://example.org/~a> ", "https://example.org/~a"),
        (r"https://example.org/a\%20b--c", "https://example.org/a%20b--c"),
    ],
)
def test_address_is_bare(written: str, bare: str) -> None:
    """Dashes are no typography there."""
    assert address(written) == bare


@given(st.text(max_size=40))
def test_any_field_is_read(text: str) -> None:
    """And nothing of TeX's is left."""
    assert not set(plain(text)) & set("{}\\\x02\x03")
