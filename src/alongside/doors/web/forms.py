"""How every form is drawn: one field template, with label, help and error tied together."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Draw fields with the templates under `templates/django/forms`."""
