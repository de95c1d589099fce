"""Addresses of persons: coming in, one's own page, leaving, roles and the first steps."""

from django.urls import path

from alongside.people.views import doorway, first_run, invitations, persons, yours

urlpatterns = [
    path("invitation/<str:secret>/", doorway.accept, name="accept"),
    path("sign-in/link/<str:secret>/", doorway.sign_in_by_link, name="sign_in_by_link"),
    path("start/<str:secret>/", doorway.start, name="start"),
    path("first-steps/", first_run.first_steps, name="first_steps"),
    path("first-steps/name/", first_run.name_it, name="name_workplace"),
    path("first-steps/circles/", first_run.found_circles, name="found_circles"),
    path("first-steps/floor/", first_run.raise_floor, name="raise_floor"),
    path("first-steps/finish/", first_run.finish, name="finish_first_steps"),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/many/", invitations.invite_many, name="invite_many"),
    path("invitations/<uuid:code>/link/", invitations.new_link, name="new_link"),
    path("invitations/<uuid:code>/withdraw/", invitations.withdraw, name="withdraw_invitation"),
    path("people/", persons.persons, name="people"),
    path("people/<uuid:code>/", persons.card, name="person"),
    path("people/<uuid:code>/steward/", persons.steward, name="steward"),
    path("people/<uuid:code>/leader/", persons.leader, name="leader"),
    path("people/<uuid:code>/leader/relieve/", persons.relieve_leader, name="relieve_leader"),
    path("yours/", yours.yours, name="yours"),
    path("yours/messages/", yours.messages_to_me, name="messages"),
    path("yours/everything/", yours.everything, name="everything"),
    path("yours/sign-out-elsewhere/", yours.sign_out_elsewhere, name="sign_out_elsewhere"),
    path("yours/password/forgotten/", yours.forget_password, name="forget_password"),
    path("yours/leave/", yours.leave, name="leave"),
    path("left/", yours.left, name="left"),
]
