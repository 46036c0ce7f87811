# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit with each of the ways in which a visitor may work the kiosk."""

import time

from kiosk import Atspi, Kiosk, run, wait_for

STEPS = 8
TREATMENTS = ('Microneedling', 'Dry needling', 'Facial massage')
CONTROLS = ('push button', 'toggle button', 'slider', 'page tab')


def step(number):
    return 'Step %d of %d' % (number, STEPS)


def test_assistive_technology():
    """A whole treatment, and a look at the others, through the actions that the bus offers."""
    with Kiosk() as kiosk:
        kiosk.press('Touch to begin')
        for treatment in TREATMENTS[1:]:
            kiosk.press(treatment)
            kiosk.expect(treatment, step(1))
            kiosk.press('Home')
        kiosk.press(TREATMENTS[0])
        for number in range(1, STEPS + 1):
            kiosk.expect(TREATMENTS[0], step(number))
            kiosk.press('Next')
        kiosk.expect('Where would you like to go next?', 'Three things to remember')
        kiosk.press('Home')
        kiosk.expect('Which treatment would you like to understand?')


def check_names(kiosk, screen):
    for thing in kiosk.everything():
        role, name, states = thing.get_role_name(), thing.get_name() or '', thing.get_state_set()
        if role in CONTROLS or role in ('image', 'heading', 'dialog', 'alert', 'tool bar', 'level bar'):
            assert name.strip() and not name.startswith(('Gtk', 'Usk')), '%s: %s is called %r' % (screen, role, name)
        if states.contains(Atspi.StateType.FOCUSABLE) and role not in ('frame', 'list', 'label', 'static'):
            assert name.strip() and not name.startswith(('Gtk', 'Usk')), '%s: the focus is on %s %r' % (screen, role, name)
        if role == 'push button' and states.contains(Atspi.StateType.FOCUSABLE):
            assert thing.get_n_actions() > 0, '%s: %r has no action' % (screen, name)


def test_names():
    """Nothing that can be used, seen or opened is without a name of its own."""
    with Kiosk() as kiosk:
        check_names(kiosk, 'attract')
        kiosk.press('Touch to begin')
        kiosk.expect('Which treatment')
        check_names(kiosk, 'home')
        kiosk.press('Microneedling')
        kiosk.expect(step(1))
        kiosk.press('Next')
        kiosk.expect(step(2))
        time.sleep(1)
        check_names(kiosk, 'step 2')
        kiosk.press('Parts')
        kiosk.expect('What the picture shows')
        check_names(kiosk, 'parts')
        kiosk.press('Close')
        kiosk.press('Sources')
        kiosk.expect('Where the text comes from')
        check_names(kiosk, 'sources of a step')
        kiosk.press('Close')
        kiosk.press('Home')
        for way, words in (('Sources', 'Where our facts come from'), ('Compare', 'Compare two or three'),
                           ('What you may have read', 'What the marks mean'), ('Search', 'Space')):
            kiosk.expect('Which treatment')
            kiosk.press(way)
            kiosk.expect(words)
            check_names(kiosk, way)
            kiosk.press('Home')


def test_names_at_the_end():
    """Nor at the end of a walkthrough, in its questions and on its handout."""
    with Kiosk('--treatment=microneedling', '--step=%d' % STEPS) as kiosk:
        kiosk.expect(step(STEPS))
        kiosk.press('Next')
        kiosk.expect('Where would you like to go next?')
        check_names(kiosk, 'closing')
        kiosk.press('Take it home')
        kiosk.expect('Page 1 of')
        check_names(kiosk, 'handout')
        kiosk.press('Back')
        kiosk.press('Check yourself')
        kiosk.expect('Question 1 of')
        check_names(kiosk, 'quiz')


def test_only_one_page_is_told():
    """What is not on screen is not read out."""
    with Kiosk() as kiosk:
        kiosk.press('Touch to begin')
        kiosk.expect('Which treatment')
        kiosk.press('Microneedling')
        kiosk.expect(step(1))
        assert kiosk.find('Touch to begin') is None
        assert 'Which treatment' not in kiosk.words()
        kiosk.press('Home')
        kiosk.expect('Which treatment')
        assert step(1) not in kiosk.words()


def focused(kiosk):
    for thing in kiosk.everything():
        if thing.get_state_set().contains(Atspi.StateType.FOCUSED):
            return thing.get_name()
    return None


def tab_to(kiosk, name):
    for _ in range(40):
        if focused(kiosk) == name:
            return
        kiosk.key('Tab')
        time.sleep(0.1)
    raise AssertionError('Tab does not come to %r, but to %r' % (name, focused(kiosk)))


def test_keys():
    """A whole treatment with nothing but a keyboard."""
    with Kiosk() as kiosk:
        kiosk.key('Return')
        kiosk.expect('Which treatment')
        tab_to(kiosk, 'Microneedling')
        kiosk.key('Return')
        for number in range(1, STEPS):
            kiosk.expect(step(number))
            kiosk.key('Right' if number % 2 else 'Next')
        kiosk.expect(step(STEPS))
        kiosk.key('Left')
        kiosk.expect(step(STEPS - 1))
        kiosk.key('Right')
        kiosk.expect(step(STEPS))
        kiosk.key('Right')
        kiosk.expect('Where would you like to go next?')
        kiosk.key('BackSpace')
        kiosk.expect(step(STEPS))
        kiosk.key('Home')
        kiosk.expect('Which treatment')


def test_keys_in_cells():
    """Of buttons in rows that break only the buttons take the focus, and Home leads home from the letters."""
    with Kiosk() as kiosk:
        kiosk.key('Return')
        for way, button in (('Sources', 'All kinds 106'), ('Compare', 'Pain'), ('What you may have read', 'All 33'),
                            ('Search', 'A')):
            kiosk.expect('Which treatment')
            tab_to(kiosk, way)
            kiosk.key('Return')
            wait_for(lambda: kiosk.find(button), button)
            tab_to(kiosk, button)
            for move in ('Tab', 'Tab', 'Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab'):
                kiosk.key(move)
                time.sleep(0.1)
                assert focused(kiosk) != 'GtkFlowBoxChild', way
            assert focused(kiosk) == button, focused(kiosk)
            if way == 'Search':
                kiosk.key('Home')
            else:
                kiosk.press('Home')
        kiosk.expect('Which treatment')


def test_keys_in_a_sheet():
    """A sheet opens and closes with the keys and gives the focus back."""
    with Kiosk('--treatment=microneedling', '--step=2') as kiosk:
        kiosk.expect(step(2))
        tab_to(kiosk, 'Parts')
        kiosk.key('Return')
        kiosk.expect('What the picture shows')
        wait_for(lambda: focused(kiosk) == 'Close', 'the focus on Close')
        kiosk.key('Right')
        time.sleep(0.3)
        assert step(3) not in kiosk.words()
        kiosk.key('Escape')
        wait_for(lambda: kiosk.find('What the picture shows') is None, 'the sheet to close')
        wait_for(lambda: focused(kiosk) == 'Parts', 'the focus to come back')
        kiosk.key('Right')
        kiosk.expect(step(3))


def test_language():
    """The visitor changes the language with the keys, goes on where they were, and the next one begins in English."""
    with Kiosk('--treatment=microneedling', '--step=2') as kiosk:
        kiosk.expect(step(2))
        tab_to(kiosk, 'Language')
        kiosk.key('Return')
        kiosk.expect('Español')
        tab_to(kiosk, 'Español')
        kiosk.key('Return')
        kiosk.expect('Paso 2 de 8')
        wait_for(lambda: focused(kiosk) == 'Idioma', 'the focus to stay with the language')
        kiosk.key('Right')
        kiosk.expect('Paso 3 de 8')
        tab_to(kiosk, 'Terminar mi visita')
        kiosk.key('Return')
        wait_for(lambda: kiosk.find('Paso 3 de 8') is None, 'the visit to end')
        kiosk.key('Return')
        kiosk.expect('Which treatment')


def test_begin_in_a_language():
    """Who reads only Spanish finds it on the first screen and at home, with a pointer or with what they use to read."""
    spanish = '¿Qué tratamiento le gustaría entender?'
    with Kiosk() as kiosk:
        kiosk.press('Español. Toque para empezar')
        kiosk.expect(spanish)
        kiosk.press('Terminar mi visita')
        kiosk.expect('Touch to begin')
        kiosk.click('Español. Toque para empezar')
        kiosk.expect(spanish)
        kiosk.press('English')
        kiosk.expect('Which treatment')


def test_space_pauses():
    """Space belongs to the button that has the focus, and else to the picture."""
    with Kiosk('--treatment=microneedling', '--step=1') as kiosk:
        kiosk.expect(step(1), 'Pause')
        tab_to(kiosk, 'Pause')
        kiosk.key('space')
        kiosk.expect('Play')


def test_mouse():
    """A whole treatment with nothing but a pointer."""
    with Kiosk() as kiosk:
        kiosk.click('Touch to begin')
        kiosk.expect('Which treatment')
        kiosk.click('Facial massage')
        for number in range(1, STEPS + 1):
            kiosk.expect('Facial massage', step(number))
            kiosk.click('Next')
        kiosk.expect('Where would you like to go next?')
        kiosk.click('When to get help')
        kiosk.click('Back')
        kiosk.expect(step(STEPS))
        kiosk.click('Home')
        kiosk.expect('Which treatment')
        kiosk.click('End my visit')
        kiosk.expect('Touch to begin')


def drag(kiosk, start, width, pause):
    """Draws the pressed pointer over the picture."""
    x, y = start
    words = ['mousemove', x, y, 'mousedown', 1]
    for part in range(1, 9):
        words += ['mousemove', x + width * part // 8, y, 'sleep', pause]
    kiosk.mouse(*words, 'mouseup', 1)


def test_swipe():
    """A quick drag turns the page; a slow one only looks at the picture."""
    with Kiosk('--treatment=dry-needling', '--step=2') as kiosk:
        kiosk.expect(step(2))
        time.sleep(1)
        drag(kiosk, (420, 590), -300, 0.01)
        kiosk.expect(step(3))
        time.sleep(1)
        drag(kiosk, (120, 590), 300, 0.01)
        kiosk.expect(step(2))
        time.sleep(1)
        drag(kiosk, kiosk.place_of('Dry needle'), -250, 0.01)
        kiosk.expect(step(3))
        time.sleep(1)
        drag(kiosk, (120, 590), 300, 0.01)
        kiosk.expect(step(2))
        time.sleep(1)
        drag(kiosk, (420, 590), -100, 0.2)
        time.sleep(0.5)
        kiosk.expect(step(2))


def test_waking_touch_is_swallowed():
    """The touch that wakes the screen presses nothing, before or after it."""
    with Kiosk() as kiosk:
        kiosk.expect('Touch to begin')
        kiosk.mouse('mousemove', 300, 300)
        time.sleep(0.3)
        kiosk.expect('Touch to begin')

        # Pressed where a card of the next page will be, and let go of there.
        kiosk.mouse('mousedown', 1)
        kiosk.expect('Which treatment')
        time.sleep(0.5)
        kiosk.mouse('mousemove', 310, 310)
        kiosk.mouse('mouseup', 1)
        time.sleep(0.5)
        kiosk.expect('Which treatment')

        kiosk.mouse('click', 1)
        kiosk.expect(step(1))


def test_reset():
    """Ending the visit forgets the size of the text and the place."""
    with Kiosk() as kiosk:
        kiosk.press('Touch to begin')
        kiosk.expect('Which treatment')
        kiosk.press('Text size')
        kiosk.press('Dry needling')
        kiosk.expect(step(1))
        kiosk.press('Next')
        kiosk.expect(step(2))
        kiosk.press('End my visit')
        kiosk.expect('Touch to begin')
        kiosk.press('Touch to begin')
        kiosk.expect('Which treatment')
        kiosk.press('Dry needling')
        kiosk.expect(step(1))


run([test_assistive_technology, test_names, test_names_at_the_end, test_only_one_page_is_told, test_keys, test_keys_in_cells, test_keys_in_a_sheet,
     test_space_pauses, test_mouse, test_swipe, test_waking_touch_is_swallowed, test_reset, test_language,
     test_begin_in_a_language])
