# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack with one broken row: all works until just that is opened."""

from broken import CALM, INVITES, assert_calm_words, changed_pack, checksum
from kiosk import Kiosk, run

SCENE_OF = "(SELECT scene FROM step WHERE treatment = 'dry-needling' AND position = 3)"
OWN_DRAWING = ("UPDATE scene SET diagram = 'own' WHERE id = " + SCENE_OF, ())


def expect_calm_at_step(path, cause):
    """Everything works until the one broken step opens."""
    before = checksum(path)
    with Kiosk(content=path) as kiosk:
        kiosk.expect(INVITES)
        kiosk.press(INVITES)
        kiosk.press('Dry needling')
        kiosk.expect('Step 1 of 8')
        kiosk.press('Next')
        kiosk.expect('Step 2 of 8')
        kiosk.press('Next')
        kiosk.expect(CALM, 'For the operator: content-damaged')
        assert_calm_words(kiosk)
        kiosk.key('Home')
        kiosk.press('Microneedling')
        kiosk.expect('Step 1 of 8')
        assert cause in kiosk.log(), kiosk.log()
    assert checksum(path) == before


def test_broken_drawing():
    with changed_pack(("INSERT INTO diagram (name, svg) VALUES ('own', ?)", (b'<svg xmlns="http://www.w3.org/2000',)),
                      OWN_DRAWING) as path:
        expect_calm_at_step(path, 'own')


def test_hostile_drawing():
    svg = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" ' \
          b'viewBox="0 0 1600 1600"><g id="a"><text>&x;</text></g></svg>'
    with changed_pack(("INSERT INTO diagram (name, svg) VALUES ('own', ?)", (svg,)), OWN_DRAWING) as path:
        expect_calm_at_step(path, 'own')


def test_unknown_part():
    with changed_pack(('UPDATE scene SET parts = \'no-such-part\', focus = NULL WHERE id = ' + SCENE_OF, ())) as path:
        expect_calm_at_step(path, 'no-such-part')


def expect_calm_at_comparison(aspect):
    """Whether the answer that is missing is one of the first or far below them, which is made later."""
    with changed_pack(("DELETE FROM panel WHERE choice = 'microneedling' AND aspect = ?", (aspect,))) as path:
        with Kiosk(content=path) as kiosk:
            kiosk.press(INVITES)
            kiosk.press('Compare')
            kiosk.expect(CALM, 'For the operator: content-damaged')
            assert_calm_words(kiosk)
            kiosk.key('Home')
            kiosk.press('Microneedling')
            kiosk.expect('Step 1 of 8')
            assert aspect in kiosk.log(), kiosk.log()


def test_missing_answer():
    expect_calm_at_comparison('used-for')


def test_missing_last_answer():
    expect_calm_at_comparison('alternatives')


def test_missing_poster():
    """A poster is only there to be quick; without any the kiosk works as ever."""
    with changed_pack(('DELETE FROM poster', ())) as path:
        with Kiosk(content=path) as kiosk:
            kiosk.press(INVITES)
            kiosk.press('Dry needling')
            kiosk.expect('Step 1 of 8')
            kiosk.press('Next')
            kiosk.expect('Step 2 of 8')
            assert 'poster' in kiosk.log()


def test_broken_poster():
    with changed_pack(("UPDATE poster SET jpeg = x'00112233'", ())) as path:
        with Kiosk(content=path) as kiosk:
            kiosk.press(INVITES)
            kiosk.press('Dry needling')
            kiosk.expect('Step 1 of 8')


def test_missing_text():
    """A treatment that lacks words is not shown in part; the others are."""
    with changed_pack(("DELETE FROM text WHERE subject IN (SELECT 'step/' || id FROM step "
                       "WHERE treatment = 'dry-needling' AND position = 3)", ())) as path:
        with Kiosk(content=path) as kiosk:
            kiosk.press(INVITES)
            kiosk.press('Microneedling')
            kiosk.expect('Step 1 of 8')
            kiosk.press('Home')
            kiosk.press('Dry needling')
            kiosk.expect(CALM, 'content-damaged')


run([value for name, value in list(globals().items()) if name.startswith('test_')])
