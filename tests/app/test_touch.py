# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit with nothing but fingers on the glass."""

import contextlib
import time

from touch import HEIGHT, WIDTH
from touch_screens import open_screen

SCREEN = open_screen()

from kiosk import Atspi, Kiosk, run, wait_for  # noqa: E402  it takes the screen from the environment

STEPS = 8
# How long nothing may happen before we believe that nothing will.
NOTHING = 0.6
# A place on the picture of a step without a label, and a card of the first page.
PICTURE = (300, 300)
CARD = (300, 300)
HOME = 'Which treatment would you like to understand?'
ATTRACT = 'Touch to begin'


def step(number):
    return 'Step %d of %d' % (number, STEPS)


def get_box(thing):
    extents = thing.get_extents(Atspi.CoordType.WINDOW)
    return extents.x, extents.y, extents.width, extents.height


def box(kiosk, name):
    """Where a thing is, once it is somewhere: x, y, width, height."""
    def find():
        thing = kiosk.find(name)
        found = thing and get_box(thing)
        return found if found and found[2] > 0 else None

    return wait_for(find, name + ' on screen')


def middle(kiosk, name):
    x, y, width, height = box(kiosk, name)
    return x + width // 2, y + height // 2


def tap(kiosk, name, finger=0):
    SCREEN.tap(*middle(kiosk, name), finger)


def stays(kiosk, *words):
    """Nothing happens: the same words are still there after a while."""
    time.sleep(NOTHING)
    kiosk.expect(*words)


def is_sheet_open(kiosk):
    """Whether there is anything to close; the button of a window's title, which has none, does not count."""
    close = kiosk.find('Close')
    return close is not None and get_box(close)[2] > 0


def expect_sheet(kiosk, is_open):
    wait_for(lambda: is_sheet_open(kiosk) == is_open, 'the sheet to be ' + ('open' if is_open else 'closed'))


@contextlib.contextmanager
def visit(*arguments, **how):
    """The kiosk as it stands in a waiting room; no finger stays behind on its glass."""
    with Kiosk('--kiosk', *arguments, **how) as kiosk:
        try:
            yield kiosk
        finally:
            SCREEN.lift()


def open_step(number):
    return visit('--treatment=microneedling', '--step=%d' % number)


def wake(kiosk):
    kiosk.expect(ATTRACT)
    SCREEN.tap(WIDTH // 2, HEIGHT // 2)
    kiosk.expect(HOME)


def test_whole_treatment():
    with visit() as kiosk:
        tap(kiosk, ATTRACT)
        kiosk.expect(HOME)
        tap(kiosk, 'Microneedling')
        for number in range(1, STEPS + 1):
            kiosk.expect(step(number))
            tap(kiosk, 'Next')
        kiosk.expect('Where would you like to go next?')
        tap(kiosk, 'When to get help')
        tap(kiosk, 'Back')
        kiosk.expect(step(STEPS))
        tap(kiosk, 'Sources')
        kiosk.expect('Where the text comes from')
        tap(kiosk, 'Close')
        tap(kiosk, 'End my visit')
        kiosk.expect(ATTRACT)


def test_waking_touch_is_swallowed():
    """Pressed and let go where a card will be: only the screen wakes."""
    with visit() as kiosk:
        kiosk.expect(ATTRACT)
        SCREEN.press(*CARD)
        time.sleep(0.3)
        SCREEN.move(CARD[0] + 2, CARD[1] + 2)
        SCREEN.release()
        kiosk.expect(HOME)
        stays(kiosk, HOME)
        SCREEN.tap(*CARD)
        kiosk.expect(step(1))


def test_waking_with_two_fingers():
    """A hand on the glass wakes it and presses nothing."""
    with visit() as kiosk:
        kiosk.expect(ATTRACT)
        SCREEN.press(300, 300, finger=0)
        SCREEN.press(300, 450, finger=1)
        SCREEN.release(finger=0)
        time.sleep(0.2)
        SCREEN.move(302, 452, finger=1)
        SCREEN.release(finger=1)
        kiosk.expect(HOME)
        stays(kiosk, HOME)
        SCREEN.tap(*CARD)
        kiosk.expect(step(1))


def test_waking_beside_a_finger_that_stays():
    """What lies on the glass since the visit before, a hand or a drop of water, does not keep the next visitor out."""
    # GTK itself warns when a finger leaves another page than it came to.
    with visit(environment={'G_DEBUG': 'fatal-criticals'}) as kiosk:
        wake(kiosk)
        SCREEN.press(WIDTH - 100, 20, finger=4)
        tap(kiosk, 'End my visit')
        kiosk.expect(ATTRACT)
        wake(kiosk)
        SCREEN.release(finger=4)
        stays(kiosk, HOME)
        tap(kiosk, 'End my visit')
        kiosk.expect(ATTRACT)

        SCREEN.press(WIDTH - 100, 20, finger=4)
        time.sleep(1)
        wake(kiosk)


CALL = 'Español. Toque para empezar'
SPANISH_HOME = '¿Qué tratamiento le gustaría entender?'


def test_waking_in_a_language():
    """The waking touch is swallowed, but on the name of a language it begins the visit in that language."""
    with visit() as kiosk:
        tap(kiosk, CALL)
        kiosk.expect(SPANISH_HOME)
        stays(kiosk, SPANISH_HOME)
        tap(kiosk, 'Terminar mi visita')
        kiosk.expect(ATTRACT)

        # A finger that thinks better of it, and a hand.
        x, y = middle(kiosk, CALL)
        SCREEN.draw(((x, y), (x, y - 300)), seconds=0.3, rest=0.1)
        kiosk.expect(HOME)
        tap(kiosk, 'End my visit')
        kiosk.expect(ATTRACT)
        SCREEN.press(x, y, finger=0)
        SCREEN.press(x - 500, y - 100, finger=1)
        time.sleep(0.2)
        SCREEN.lift()
        kiosk.expect(HOME)

        # Home names the other language, too, for who woke the screen beside it.
        tap(kiosk, 'Español')
        kiosk.expect(SPANISH_HOME)
        tap(kiosk, 'English')
        kiosk.expect(HOME)


def test_swipe():
    """A quick swipe turns the page, also from the edge and from a label; a slow one or one of two fingers does not."""
    with open_step(2) as kiosk:
        kiosk.expect(step(2))
        SCREEN.draw(((450, 300), (150, 300)))
        kiosk.expect(step(3))
        SCREEN.draw(((0, 300), (300, 300)))
        kiosk.expect(step(2))
        x, y = middle(kiosk, 'Epidermis')
        SCREEN.draw(((x, y), (x + 300, y)))
        kiosk.expect(step(1))
        time.sleep(NOTHING)
        assert not is_sheet_open(kiosk), 'a swipe has also pressed the label that it began on'

        SCREEN.draw(((450, 300), (380, 300)), seconds=0.7, rest=0.3)
        stays(kiosk, step(1))
        SCREEN.draw(((300, 100), (310, 450)))
        stays(kiosk, step(1))
        # From below the words and from beyond the right edge, where no picture is.
        SCREEN.draw(((WIDTH - 1, 300), (WIDTH - 300, 300)))
        SCREEN.draw(((800, HEIGHT - 1), (800, HEIGHT - 300)))
        stays(kiosk, step(1))
        SCREEN.draw(((450, 250), (150, 250)), ((450, 350), (150, 350)))
        stays(kiosk, step(1))


def test_swipe_to_the_end():
    """The last swipe takes the picture away below the finger, and the picture still turns by a swipe when it is back."""
    with open_step(STEPS) as kiosk:
        kiosk.expect(step(STEPS))
        SCREEN.draw(((450, 300), (150, 300)))
        kiosk.expect('Where would you like to go next?')
        tap(kiosk, 'Back')
        kiosk.expect(step(STEPS))
        SCREEN.draw(((150, 300), (450, 300)))
        kiosk.expect(step(STEPS - 1))


def test_label():
    """A tap opens what a label means; a tap beside the sheet closes it, and a drag does not."""
    with open_step(2) as kiosk:
        meaning = 'The thin outer part of the skin.'
        kiosk.expect(step(2))
        tap(kiosk, 'Epidermis')
        kiosk.expect(meaning)
        # GTK might wait forever for the end of this touch, which takes the sheet away.
        tap(kiosk, 'Close', finger=1)
        expect_sheet(kiosk, False)

        tap(kiosk, 'Epidermis')
        x, y, *_ = box(kiosk, meaning)
        SCREEN.draw(((x + 20, y + 5), (10, y + 5)), rest=0.2)
        SCREEN.draw(((10, y + 5), (x + 20, y + 5)), rest=0.2)
        time.sleep(NOTHING)
        assert is_sheet_open(kiosk), 'a drag closes the sheet'
        SCREEN.tap(10, 10)
        expect_sheet(kiosk, False)
        kiosk.expect(step(2))


def test_word():
    """The underlined word of a text opens what it means."""
    with open_step(1) as kiosk:
        kiosk.expect(step(1))
        x, y, width, _ = box(kiosk, 'The dermis holds collagen, which keeps your skin firm.')
        # Where in its line the word is depends on the font.
        for part in range(x + width // 4, x + width, 30):
            SCREEN.tap(part, y + 12)
            time.sleep(NOTHING)
            if is_sheet_open(kiosk):
                break
        kiosk.expect('Collagen')
        expect_sheet(kiosk, True)
        tap(kiosk, 'Close')
        kiosk.expect(step(1))


def test_scrubber():
    """A finger moves the needle in step 2 and turns no page."""
    with open_step(2) as kiosk:
        kiosk.expect(step(2))
        slider = wait_for(lambda: kiosk.find('Move through the picture'), 'the slider')
        low, high = slider.get_minimum_value(), slider.get_maximum_value()
        x, y, width, height = box(kiosk, 'Move through the picture')
        y += height // 2

        def part():
            return (slider.get_current_value() - low) / (high - low)

        SCREEN.draw(((x + 20, y), (x + width - 20, y)), seconds=0.5, rest=0.1)
        wait_for(lambda: 0.85 < part() < 1, 'the needle at the right')
        kiosk.expect(step(2), 'Play')
        SCREEN.draw(((x + width - 20, y), (x + 20, y)))
        wait_for(lambda: 0 < part() < 0.15, 'the needle at the left')
        SCREEN.tap(x + width // 2, y)
        wait_for(lambda: 0.45 < part() < 0.55, 'the needle in the middle')
        SCREEN.draw(((x + width // 2, y), (x + width // 2, y - 200)))
        stays(kiosk, step(2), 'Play')
        assert 0.45 < part() < 0.55, 'a finger that leaves the slider moves the needle'


def test_list():
    """A finger scrolls the list of sources; it opens one only by a tap, and not by one that stops the list."""
    with visit() as kiosk:
        wake(kiosk)
        tap(kiosk, 'Sources')
        kiosk.expect('Where our facts come from')
        heading = wait_for(lambda: kiosk.find('Reviews of studies'), 'the list')
        down, up = (300, 500), (300, 200)
        box(kiosk, 'Reviews of studies')

        def place():
            return heading.get_extents(Atspi.CoordType.WINDOW).y

        def source_near(height):
            """The middle of the source in the list that is nearest to a height."""
            sources = [thing for thing in kiosk.everything() if thing.get_name().find('Used for:') > 0]
            boxes = [get_box(source) for source in sources]
            middles = [(x + width // 2, y + tall // 2) for x, y, width, tall in boxes if tall > 0]
            return min(middles, key=lambda place: abs(place[1] - height))

        def throw():
            """Throws the list and says whether it glides; on a busy machine the finger may come too slowly."""
            SCREEN.draw((down, up), seconds=0.1)
            before = place()
            time.sleep(0.05)
            return place() != before

        begin = place()
        SCREEN.draw((down, up), seconds=0.4, rest=0.3)
        wait_for(lambda: abs(place() - (begin - 300)) <= 3, 'the list to follow the finger')
        time.sleep(NOTHING)
        assert not is_sheet_open(kiosk), 'a finger that scrolls opens a source'

        wait_for(throw, 'the list to glide')
        SCREEN.tap(*down)
        # What we ask may overtake the touch on its way.
        time.sleep(0.3)
        stopped = place()
        time.sleep(NOTHING)
        assert abs(place() - stopped) <= 3, 'the list glides on below a finger'
        assert not is_sheet_open(kiosk), 'the finger that stops the list opens a source'

        # Whoever is in a hurry draws again while it glides.
        wait_for(throw, 'the list to glide')
        before = place()
        SCREEN.draw((down, up), seconds=0.4, rest=0.3)
        assert place() <= before - 290, 'a gliding list does not follow the finger'
        time.sleep(NOTHING)
        # Where the list came to rest is the machine's affair, and between two sources there is nothing to open.
        SCREEN.tap(*source_near(down[1]))
        expect_sheet(kiosk, True)


def test_hurry():
    """Taps and swipes while one step becomes the next all count."""
    with open_step(1) as kiosk:
        kiosk.expect(step(1))
        x, y = middle(kiosk, 'Next')
        for _ in range(3):
            SCREEN.tap(x, y)
            time.sleep(0.05)
        kiosk.expect(step(4))
        for _ in range(2):
            SCREEN.draw(((450, 300), (150, 300)), seconds=0.1)
        kiosk.expect(step(6))


def test_many_fingers():
    """What two hands do at once does no harm, and one finger works afterward as before."""
    with open_step(3) as kiosk:
        kiosk.expect(step(3))
        following, before = middle(kiosk, 'Next'), middle(kiosk, 'Back')
        SCREEN.press(*following, finger=0)
        SCREEN.press(*before, finger=1)
        time.sleep(0.1)
        SCREEN.lift()
        stays(kiosk, step(3))

        # A pinch on the picture.
        SCREEN.draw(((270, 300), (150, 300)), ((330, 300), (450, 300)))
        stays(kiosk, step(3))

        # A whole hand.
        for finger in range(5):
            SCREEN.press(150 + 70 * finger, 300, finger)
        time.sleep(0.2)
        SCREEN.lift()
        stays(kiosk, step(3))

        # A hand that rests on the picture while another one works.
        SCREEN.press(*PICTURE, finger=4)
        tap(kiosk, 'Next')
        kiosk.expect(step(4))
        SCREEN.release(finger=4)
        SCREEN.draw(((450, 300), (150, 300)))
        kiosk.expect(step(5))


def test_long_press():
    """A long press is a press: no menu, no text to select, nothing that a visitor could not leave."""
    with open_step(2) as kiosk:
        kiosk.expect(step(2))
        SCREEN.hold(*middle(kiosk, 'Next'), 1.5)
        kiosk.expect(step(3))
        tap(kiosk, 'Back')
        kiosk.expect(step(2))
        SCREEN.hold(*PICTURE, 1.5)
        x, y, *_ = box(kiosk, 'Choose a health provider trained for this.')
        SCREEN.hold(x + 50, y + 10, 1.5)
        time.sleep(NOTHING)
        roles = {thing.get_role_name() for thing in kiosk.everything()}
        assert not roles & {'menu', 'popup menu', 'menu item', 'window', 'dialog'}, 'a long press opens %r' % roles
        assert not is_sheet_open(kiosk)

        # A finger that thinks better of it.
        x, y = middle(kiosk, 'Next')
        SCREEN.draw(((x, y), (x, y - 250)), seconds=0.4, rest=0.1)
        stays(kiosk, step(2))


def is_ticked(kiosk, name):
    return wait_for(lambda: kiosk.find(name), name).get_state_set().contains(Atspi.StateType.CHECKED)


def test_questions():
    """A tap ticks a question, a finger that scrolls does not, and the next visitor finds none ticked."""
    question = 'How deep will the needles go?'
    with open_step(STEPS) as kiosk:
        def go_to_questions():
            kiosk.expect(step(STEPS))
            tap(kiosk, 'Next')
            kiosk.expect('Where would you like to go next?')
            tap(kiosk, 'Questions to ask')
            wait_for(lambda: kiosk.find(question), 'the questions')

        go_to_questions()
        x, y = middle(kiosk, question)
        SCREEN.draw(((x, y), (x, y - 100)), seconds=0.4, rest=0.3)
        wait_for(lambda: middle(kiosk, question)[1] < y, 'the questions to follow the finger')
        assert not is_ticked(kiosk, question), 'a finger that scrolls ticks a question'
        tap(kiosk, question)
        wait_for(lambda: is_ticked(kiosk, question), 'the tick')
        tap(kiosk, 'End my visit')
        wake(kiosk)
        tap(kiosk, 'Microneedling')
        for number in range(1, STEPS):
            kiosk.expect(step(number))
            tap(kiosk, 'Next')
        go_to_questions()
        assert not is_ticked(kiosk, question), 'a question is still ticked'


try:
    run([test_whole_treatment, test_waking_touch_is_swallowed, test_waking_with_two_fingers,
         test_waking_beside_a_finger_that_stays, test_waking_in_a_language, test_swipe, test_swipe_to_the_end,
         test_label, test_word, test_scrubber, test_list, test_hurry,
         test_many_fingers, test_long_press, test_questions])
finally:
    SCREEN.close()
