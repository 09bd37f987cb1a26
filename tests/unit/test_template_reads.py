"""The names of templates that an environment is asked for."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from cuecard.cache.store import Cache
from cuecard.cache.template_reads import TemplateReads


def test_each_name_is_noted_and_a_template_that_is_made_already_is_not() -> None:
    """As Jinja takes them: a name, several of which the first wins, a template."""
    env = Environment(loader=DictLoader({"a.html": "A", "b.html": "B"}), autoescape=True)
    reads = TemplateReads(env, Cache())
    with reads.noted() as asked:
        template = env.get_template("a.html")
        assert env.get_template(template) is template
        assert env.select_template(("none.html", "b.html", template)).render() == "B"
        assert env.get_or_select_template(["a.html"]) is template
    assert asked == {"a.html", "b.html", "none.html"}
