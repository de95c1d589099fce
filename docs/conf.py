"""How the documentation is built: `make docs`, where a warning is an error."""

from alongside import __version__

project = "Alongside"
author = "The Alongside maintainers"
release = version = __version__
language = "en_GB"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nitpicky = True

html_theme = "furo"
html_title = "Alongside"
html_copy_source = False
html_show_sourcelink = False
