"""The commands `alongside language check`, `explain` and `rules`.

They need no site: they read files, print, and keep nothing but a project's own rules, made ready.
"""

from typing import Annotated

import typer

from alongside.doors.cli.language import command_scan, command_serve

app = typer.Typer(
    help="Find wording that excludes, say why, and suggest better words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Language = Annotated[str, typer.Option(help="The language of the rules; en if not said.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files and folders; - for standard input."),
]
Profile = Annotated[
    str,
    typer.Option(
        metavar="KIND",
        help="What kind of text it is: prose, job-ad, code, chat or policy. "
        "If not said: code for source code, prose for the rest.",
    ),
]
Format = Annotated[
    str,
    typer.Option(metavar="FORMAT", help="Print text, json, sarif, github or junit."),
]
ChangedSince = Annotated[
    str, typer.Option(metavar="REV", help="Only lines that git says changed since then.")
]
Baseline = Annotated[
    str, typer.Option(metavar="FILE", help="Only what this file does not know already.")
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Write what is found to the baseline.")
]
Fix = Annotated[
    bool, typer.Option("--fix", help="Put better words in where the grammar stays right.")
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Print what --fix would change; change nothing.")
]
FailOn = Annotated[
    str,
    typer.Option(
        metavar="TIER",
        help="Exit with 1 from this tier on: harmful, excluding or consider; "
        "excluding if not said.",
    ),
]
Confidence = Annotated[
    str,
    typer.Option(metavar="HOW", help="Only findings at least this sure: low, medium or high."),
]
Jobs = Annotated[
    int,
    typer.Option(help="How many processes; 0 for as many as the work is worth.", min=0),
]
MaxSize = Annotated[float, typer.Option(help="Skip files over so many MB.", min=0)]
StdinName = Annotated[
    str,
    typer.Option(metavar="NAME", help="What standard input is called, as in notes.md."),
]


def _refuse_unset(words: typer.Context, **given: str) -> None:
    """End where an option is given and empty, as by a variable that nobody has set."""
    for name, said in given.items():
        source = words.get_parameter_source(name)
        if not said.strip() and source is not None and source.name == "COMMANDLINE":
            option = name.replace("_", "-")
            typer.echo(f"--{option} names nothing; say what, or leave it out.", err=True)
            raise typer.Exit(2)


@app.command()
def check(
    words: typer.Context,
    paths: Paths,
    profile: Profile = "",
    language: Language = "",
    format: Format = "text",
    changed_since: ChangedSince = "",
    baseline: Baseline = "",
    write_baseline: WriteBaseline = False,
    fix: Fix = False,
    diff: Diff = False,
    fail_on: FailOn = "",
    confidence: Confidence = "",
    jobs: Jobs = 0,
    max_size: MaxSize = 10.0,
    stdin_name: StdinName = "",
) -> None:
    """Find wording that excludes, in files, folders or standard input.

    Settings are read from the nearest alongside.toml, or [tool.alongside.language] in
    pyproject.toml.

    Exit code 0: nothing from the tier of --fail-on on; 1: something; 2: the command was not
    understood, or something could not be read.
    """
    from alongside.doors.cli.language.asked import Asked
    from alongside.doors.cli.language.checking import check as run

    _refuse_unset(words, changed_since=changed_since, baseline=baseline)
    asked = Asked(
        paths=tuple(paths),
        profile=profile,
        language=language,
        format=format,
        changed_since=changed_since,
        baseline=baseline,
        write_baseline=write_baseline,
        fix=fix,
        diff=diff,
        fail_on=fail_on,
        confidence=confidence,
        jobs=jobs,
        max_size=max_size,
        stdin_name=stdin_name,
    )
    raise typer.Exit(run(asked))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.")],
    language: Language = "",
) -> None:
    """Explain one rule: what it finds, why, better words, who says so, when it is silent.

    Exit code 0: explained; 1: there is no such rule; 2: the command was not understood.
    """
    from alongside.doors.cli.language import explaining

    raise typer.Exit(explaining.explain(rule, language=language))


@app.command()
def rules(
    axis: Annotated[str, typer.Option(help="Only on this axis, such as disability.")] = "",
    tier: Annotated[str, typer.Option(help="Only harmful, excluding or consider.")] = "",
    language: Language = "",
    as_json: AsJson = False,
) -> None:
    """List the rules, and count them by axis and tier.

    Exit code 0: listed, even where nothing fits; 2: the command was not understood.
    """
    from alongside.doors.cli.language import listing

    raise typer.Exit(listing.rules(axis=axis, tier=tier, language=language, as_json=as_json))


for one in (command_scan, command_serve):
    one.register(app)
