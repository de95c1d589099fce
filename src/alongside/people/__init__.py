"""The ground floor: persons, circles, roles, invitations, the public record and the notices.

Nobody is typed as ally or as supported, nobody must state an identity, and nothing here counts
what a person does.
"""
