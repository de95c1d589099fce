"""Pieces of text that, said again and again, bring a careless pattern to a stand.

The bench holds that four times as much of each takes less than eight times as long, where a
quadratic pattern takes sixteen.
"""

# fmt: off
HOSTILE = (
    "[", "](", "][", "`", "`a", "``a`", "<", "<a ", '<a b="', "<code>", "<q>", "<!--", "<script>",
    "{{", "{%", "\n", "\n\n    a\n", "\n>", "\n```\n", "he/she/", "/", "../", "a@", "://",
    "h://.", '"', "'", '"""', '"" ', "'''", "\\", "#", "\n# ", "//", "/*", "*/", "/[", "=/[a",
    "<<AB\n", "<<AB", 'r#"', 'R"a(', "$$", "=begin", "\n.. ", "\n.. a::", "::\n\n",
    "\n a\n -- b\n\n", ":a:`b <", "`a <", "\n----\n", "\n____\n", "\n[quote]\n", "image:a", "<<a",
    "\na: ", "\n- - ", "a: |\n", "\nrun: |", "\nOn a:", "\nContent-A:\n ", "Subject:\n ", "---\n",
    "3a", "aA1+/", "a.b/", "> a b", "-- ", " ", "é",
)
# fmt: on
