#!/usr/bin/python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the content must say, and what it must never say.

Looks at the compiled pack, which is what a visitor reads, and for what a pack
does not keep at its source.  The lists are written out here, so that a text
which is lost in an edit is missed.
"""

import os
import re
import sqlite3
import sys
import unittest
import xml.etree.ElementTree as ElementTree

MAIN = ('microneedling', 'dry-needling', 'facial-massage')

TERMS = '''
acupuncture adverse-event anticoagulant atrophic-scar botulinum-toxin collagen
collagen-induction contraindication control-group dalton dermabrasion dermis
downtime dry-needling elastin electrical-muscle-stimulation epidermis facelift
fat-compartments fibroblast filler fractional-laser frozen-shoulder granuloma
hyaluronic-acid inflammation isotretinoin keloid local-twitch-response
microchannel microneedling myofascial-pain placebo pneumothorax
post-inflammatory-hyperpigmentation radiofrequency randomized-trial
retaining-ligaments smas stretch-marks systematic-review trigger-point vitiligo
'''.split()

SOURCES = '''
FER05 ORE95 CAM97 BEN HIST AUS08 ZEI14 HOU17 ALS18 ALS20 RAM18 STP HAR15 COCH16
SIT21 ATI20 NAS19 SUN24 VIT20 CHU21 GOW21 SOL14 FRI24 GRN21 CDC24 COE16 KAL11
GUP11 POR21 BOS00 LI13 DEL19 SPR17 CHO15 WND08 EXC FDAMN FDACON FDAGUI FDADR
CFR DEN FDARF BRA14 BOY20 GAT17 KIE13 NAV20 CHY23 CAG13 CAG12 SHA08 DUN14 QUI15
KAV10 ITO ISCP12 APTA13 ANT22 PNX ROZ20 SCA24 FRO22 CLE ACU BEG07 VAN14 ALA18
DEV13 HWA18 MIY18 CAB17 HUM15 OKU22 HAT08 KAV12 FIS97 ROH07 WAN13 FUR89 ALG13
MEN12 FAC BOT FDAFIL GRA08 LAS05 AAD21 BER21 AADH
OGU20 OHK23 GUP16 K180778 K200044 K202243 FDALID24 AAD18 STLUKE IMJ22
'''.split()

CLAIMS = ([f'M{n}' for n in range(1, 34)] + [f'D{n}' for n in range(1, 36)] +
          [f'F{n}' for n in range(1, 32)])

SECTIONS = ('remember', 'ask-first', 'questions', 'aftercare', 'get-help')

BRITISH = re.compile(r'''\b(
    \w*colou?r(?<=our)\w* | favour\w* | behaviour\w* | tumours? | odours? | vapours?
  | \w*(milli|centi|kilo)?metres? | litres? | fibres? | centres? | theatres?
  | moisturis\w+ | randomis\w+ | recognis\w+ | minimis\w+ | organis\w+ | specialis\w+
  | normalis\w+ | stabilis\w+ | neutralis\w+ | sterilis\w+ | hospitalis\w+ | realis\w+
  | authoris\w+ | analys(e|ed|es|ing) | ageing | licence[ds]? | practis(e|ed|ing)
  | oedema | haem\w+ | anaesth\w+ | paediatric\w* | orthopaedic\w* | oestrogen
  | grey | whilst | judgement | labelled | travell(ed|ing) | programme[sd]? | catalogue
  )\b''', re.VERBOSE | re.IGNORECASE)

# What nobody may ever write on a patient's screen.
FORBIDDEN = {
    'stretch marks would be read into it; say "raised scars on the belly"': r'abdominal scars?|scars? on the abdomen',
    'a rate as "1 in x"': r'\b(1|one) in (\d|a |an |ten|twenty|fifty)',
    'a glow that nobody measured': r'healthy (pink )?glow|pink glow',
    'needle lengths by use, which read as a recipe': r'0\.25\s*(to|-|–)\s*0\.5\b|\b1\.5\s*(to|-|–)\s*3(\.0)?\b',
    'needle widths that are no limit': r'0\.1\s*(to|-|–)\s*0\.25\b',
    'a number of its own for emergencies': r'\b911\b|\b999\b|\b112\b',
    'words that were found nowhere': r'bergfeld[^.]*\b(said|says|thinks|believes|writes|wrote|told)\b|[“"][^”"]*[”"][^.]*bergfeld',
    'her garbled title': r'primary president|cleverland',
    'an abuse of a number': r'\bup to 100 ?%|100 ?% safe|completely safe|risk[- ]free',
    'certainty that there is not': r'\b(cures?|guaranteed?|guarantees|miracle|permanently removes?)\b',
    'certainty about the spa': r'reused tips gave|tips gave people hiv',
}

# How we speak of a source, which no paper has in its name.
ENGLISH_NOTE = re.compile(
    r"\b(web page|websites?|book chapter|podcast|maker['’]s|copy|copies|as told by|history pages|page on|pages on|named as|"
    r'essay|article on|draft|guidance|clearance|statement on|news on|warning|safety communication|consumer update|'
    r'pilot study|figure|not known|our|we (saw|read)|from memory|press release|'
    r'\d+ (January|February|March|April|May|June|July|August|September|October|November|December) \d{4})\b',
    re.IGNORECASE)
SPANISH_NOTE = re.compile(
    r'\b(páginas?|capítulo|pódcast|fabricante|copias?|según|ensayo|artículo|autorización|guía|declaración|noticias|'
    r'advertencia|consumidor|estudio|figura|clasificación|punción|punto gatillo|ejercicios?|masaje|músculos|'
    r'estiramiento|láser)\b', re.IGNORECASE)

NO_RISKS = re.compile(r'\bno (risks?|side effects)\b', re.IGNORECASE)


class Content(unittest.TestCase):
    pack = None
    source = None

    def setUp(self):
        self.db = sqlite3.connect(f'file:{self.pack}?mode=ro', uri=True)
        self.addCleanup(self.db.close)

    def column(self, sql, *values):
        return [row[0] for row in self.db.execute(sql, values)]

    def text(self, subject, field='text'):
        rows = self.column('''SELECT value FROM text WHERE subject = ? AND field = ? AND language = 'en' ''',
                           subject, field)
        self.assertEqual(len(rows), 1, f'{subject} {field}')
        return rows[0]

    def passages(self, subject, role):
        return self.column('''SELECT value FROM passage JOIN text ON text.subject = passage.id
                              WHERE passage.subject = ? AND role = ? AND field = 'text' AND language = 'en'
                              ORDER BY place''',
                           subject, role)

    def visitor_texts(self):
        """All that a visitor reads, but titles of papers and what people may type in a search."""
        return self.db.execute('''SELECT subject, field, value FROM text
                                  WHERE field NOT LIKE 'alias/%' AND field <> 'reference'
                                  AND language = 'en' ''').fetchall()


class Whole(Content):
    def test_steps(self):
        steps = self.db.execute('SELECT treatment, position, scene FROM step ORDER BY treatment, position').fetchall()
        expected = [(treatment, n, f'{treatment}-{n}') for treatment in sorted(MAIN) for n in range(1, 9)]
        self.assertEqual(steps, expected)

    def test_step_is_filled(self):
        for step in self.column('SELECT id FROM step'):
            with self.subTest(step=step):
                self.assertGreaterEqual(len(self.passages(f'step/{step}', 'text')), 1)
                self.assertTrue(self.text(f'step/{step}', 'title'))

    def test_sections(self):
        for treatment in MAIN:
            for section in SECTIONS:
                with self.subTest(treatment=treatment, section=section):
                    self.assertGreaterEqual(len(self.passages(f'treatment/{treatment}', section)), 3)

    def test_terms(self):
        terms = set(self.column('SELECT id FROM term'))
        self.assertEqual(len(TERMS), 43)
        self.assertEqual(set(TERMS) - terms, set())
        for term in terms:
            self.assertEqual(len(self.passages(f'term/{term}', 'definition')), 1, term)

    def test_claims(self):
        self.assertEqual(len(CLAIMS), 99)
        self.assertEqual(self.column('SELECT id FROM claim ORDER BY position'), CLAIMS)
        articles = {'M': 'microneedling', 'D': 'dry-needling', 'F': 'facial-massage'}
        for claim, article in self.db.execute('SELECT id, article FROM claim'):
            self.assertEqual(article, articles[claim[0]], claim)
            self.assertEqual(len(self.passages(f'claim/{claim}', 'why')), 1, claim)

    def test_sources(self):
        sources = set(self.column('SELECT key FROM source'))
        self.assertEqual(set(SOURCES) - sources, set())

    def test_sources_are_cited(self):
        tree = ElementTree.parse(f'{self.source}/sources.xml')
        reserved = {node.get('id') for node in tree.iter('source') if node.get('reserved') == 'comparison'}
        cited = set(self.column('SELECT DISTINCT source FROM citation'))
        self.assertEqual(set(self.column('SELECT key FROM source')) - cited - reserved, set())

    def test_questions(self):
        for treatment in MAIN:
            questions = self.column('SELECT id FROM question WHERE treatment = ? ORDER BY place', treatment)
            self.assertEqual(len(questions), 3, treatment)
            for question in questions:
                with self.subTest(question=question):
                    right = self.column('SELECT correct FROM answer WHERE question = ? ORDER BY place', question)
                    self.assertEqual(sorted(right), [0, 0, 1])
                    for kind in ('right', 'wrong'):
                        self.assertGreaterEqual(len(self.passages(f'question/{question}/{kind}', 'why')), 1)

    def test_basis(self):
        wrong = self.column('''SELECT id FROM passage
                               WHERE general = EXISTS (SELECT 1 FROM citation WHERE passage = id)''')
        self.assertEqual(wrong, [], 'sources or general guidance, never both and never neither')
        self.assertGreater(len(self.column('SELECT id FROM passage')), 300)

    def test_scenes(self):
        for scene in self.column('SELECT id FROM scene'):
            with self.subTest(scene=scene):
                labels = self.column('SELECT count (*) FROM label WHERE scene = ?', scene)[0]
                self.assertIn(labels, range(3, 8))
                self.assertGreater(len(self.text(f'scene/{scene}', 'description')), 40)
                jpeg = self.column('SELECT jpeg FROM poster WHERE scene = ?', scene)
                self.assertEqual(len(jpeg), 1)
                self.assertEqual(jpeg[0][:3], b'\xff\xd8\xff')

    def test_labels_explain(self):
        wrong = self.db.execute('''SELECT scene, place FROM label WHERE (term IS NOT NULL) =
                                   EXISTS (SELECT 1 FROM text WHERE subject = 'scene/' || scene
                                           AND field = 'note/' || place)''').fetchall()
        self.assertEqual(wrong, [], 'a label opens a term or has a note')

    def test_says_about_itself(self):
        for key in ('version', 'published', 'next-review'):
            self.assertTrue(self.column('SELECT value FROM meta WHERE key = ?', key), key)
        for field in ('title', 'funding', 'update-policy', 'licence'):
            self.assertTrue(self.text('content', field), field)
        published, review = (self.column('SELECT value FROM meta WHERE key = ?', key)[0]
                             for key in ('published', 'next-review'))
        self.assertLess(published, review)
        self.assertLessEqual(int(review[:4]) - int(published[:4]), 3)

    def test_sound_file(self):
        self.assertEqual(self.column('PRAGMA integrity_check'), ['ok'])
        self.assertEqual(self.db.execute('PRAGMA foreign_key_check').fetchall(), [])


class InSpanish(Content):
    def words(self, field, language):
        return dict(self.db.execute("""SELECT subject, value FROM text WHERE subject GLOB 'source/*'
                                       AND field = ? AND language = ?""", (field, language)).fetchall())

    def test_notes_on_sources(self):
        for field in ('size', 'funding', 'caution'):
            english, spanish = self.words(field, 'en'), self.words(field, 'es')
            self.assertEqual(english.keys(), spanish.keys(), field)
            self.assertGreater(len(english), 20, field)
            for source, note in english.items():
                self.assertNotEqual(note, spanish[source], source)
                self.assertNotRegex(spanish[source], ENGLISH_NOTE, source)

    def test_references_in_our_words(self):
        """What was published keeps its name; what we call a source ourselves does not stay English."""
        english, spanish = self.words('reference', 'en'), self.words('reference', 'es')
        sources = ElementTree.parse(os.path.join(self.source, 'sources.xml')).findall('source')
        ours = {f'source/{source.get("id")}' for source in sources if source.find('reference').get('words') == 'ours'}
        self.assertEqual(spanish.keys(), ours)
        for source, reference in english.items():
            if source in ours:
                self.assertRegex(spanish[source], SPANISH_NOTE, source)
            self.assertNotRegex(spanish.get(source, reference), ENGLISH_NOTE, source)


class Never(Content):
    def test_forbidden(self):
        for subject, field, value in self.visitor_texts():
            for why, pattern in FORBIDDEN.items():
                found = re.search(pattern, value, re.IGNORECASE)
                if found:
                    with self.subTest(subject=subject, field=field):
                        self.fail(f'{why}: "{found.group()}" in: {value}')

    def test_no_risks(self):
        """Only an article says so, and we answer it."""
        for subject, field, value in self.visitor_texts():
            if NO_RISKS.search(value):
                with self.subTest(subject=subject, field=field):
                    self.assertEqual(field, 'says', value)
                    verdict = self.column('SELECT verdict FROM claim WHERE id = ?', subject.split('/')[1])
                    self.assertEqual(verdict, ['not-supported'])

    def test_british(self):
        for subject, field, value in self.visitor_texts():
            found = BRITISH.search(value)
            if found:
                with self.subTest(subject=subject, field=field):
                    self.fail(f'"{found.group()}" in: {value}')

    def test_advert(self):
        """The third article holds a stray word of a Korean advert."""
        for subject, field, value in self.visitor_texts():
            self.assertNotRegex(value, '[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]', subject)

    def test_emergency_number_is_a_setting(self):
        calls = [value for _, _, value in self.visitor_texts() if '<emergency-number/>' in value]
        self.assertGreaterEqual(len(calls), 6)


class Always(Content):
    """What must not be lost, because somebody could be harmed."""

    def joined(self, subject, *roles):
        return ' '.join(text for role in roles for text in self.passages(subject, role))

    def assert_says(self, text, *words):
        for word in words:
            self.assertIn(word.lower(), text.lower())

    def step_of_scene(self, scene):
        return self.column('SELECT id FROM step WHERE scene = ?', scene)[0]

    def test_lung_in_last_step(self):
        text = self.joined(f'step/{self.step_of_scene("dry-needling-8")}', 'text')
        self.assert_says(text, 'a lung can be hurt', 'chest pain', 'shortness of breath', 'coughing blood',
                         'even days later', '<emergency-number/>')

    def test_lung_in_third_step(self):
        text = self.joined(f'step/{self.step_of_scene("dry-needling-3")}', 'text')
        self.assert_says(text, 'chest', 'neck', 'shoulder', 'upper back', 'lung')

    def test_lung_is_first_help(self):
        first = self.passages('treatment/dry-needling', 'get-help')[0]
        self.assert_says(first, 'chest', 'neck', 'shoulder', 'upper back', 'chest pain', 'shortness of breath',
                         'dry cough', 'coughing blood', 'days later', '<emergency-number/>')
        emergency = self.column('''SELECT emergency FROM passage WHERE subject = 'treatment/dry-needling'
                                   AND role = 'get-help' AND place = 1''')
        self.assertEqual(emergency, [1])

    def test_emergencies_come_first(self):
        for treatment in MAIN:
            flags = self.column('''SELECT emergency FROM passage WHERE subject = ? AND role = 'get-help'
                                   ORDER BY place''', f'treatment/{treatment}')
            self.assertEqual(flags, sorted(flags, reverse=True), treatment)
            self.assertEqual(flags[0], 1, treatment)
            for place, flag in enumerate(flags):
                text = self.passages(f'treatment/{treatment}', 'get-help')[place]
                self.assertEqual('<emergency-number/>' in text, flag == 1, text)

    def test_blood_thinner(self):
        for treatment in ('microneedling', 'dry-needling'):
            self.assert_says(self.joined(f'treatment/{treatment}', 'ask-first'), 'blood thinner',
                             'Do not stop a blood thinner on your own. Ask the doctor who gave it to you.')

    def test_isotretinoin(self):
        points = self.passages('treatment/microneedling', 'ask-first')
        [point] = [p for p in points if 'isotretinoin' in p.lower()]
        self.assert_says(point, 'not while you take it', 'After you stop, ask.')

    def test_what_paper_marks(self):
        for key, own, memory, caution in self.db.execute(
                """SELECT key, own_words, from_memory, value FROM source JOIN text ON subject = 'source/' || key
                   WHERE field = 'caution' AND language = 'en'"""):
            with self.subTest(source=key):
                self.assertEqual(own, own or 'our description' in caution)
                # What is from memory of that one is not in its reference.
                self.assertEqual(memory, key != 'POR21' and 'from memory' in caution)

    def test_who_should_ask_first(self):
        self.assert_says(self.joined('treatment/microneedling', 'ask-first'), 'active acne', 'cold sore', 'eczema',
                         'wart', 'mole', 'skin tumor', 'keloid', 'under 6 months', 'filler', 'surgery', 'aspirin',
                         'diabetes', 'immune system', 'hepatitis', 'HIV', 'cancer', 'steroid', 'metal',
                         'numbing cream', 'pregnant', 'nursing', 'Darker skin')
        self.assert_says(self.joined('treatment/dry-needling', 'ask-first'), 'needles', 'bleed', 'metal', 'infected',
                         'immune system', 'pregnant', 'swollen', 'faint', 'fly or dive')

    def test_numbing_cream(self):
        self.assert_says(self.joined('treatment/microneedling', 'ask-first'), 'numbing cream. Do not add your own.')
        self.assert_says(self.joined(f'step/{self.step_of_scene("microneedling-2")}', 'text', 'detail'),
                         'Do not add your own numbing cream', '4 percent lidocaine', 'seizures', 'breathing')

    def test_belly_scars(self):
        text = self.joined(f'step/{self.step_of_scene("microneedling-1")}', 'text', 'detail')
        self.assert_says(text, 'raised scars on the belly', 'surgery or injury', 'not on the list', '22')

    def test_what_lasts_from_the_treatment_on(self):
        """Recovery and what a medicine does last from then on; a study tells when it looked."""
        lasting = self.column("SELECT subject FROM passage JOIN quantity ON passage = id WHERE from_treatment")
        times = self.column("SELECT subject FROM passage JOIN quantity ON passage = id "
                            "WHERE subject LIKE 'panel/%/downtime' AND unit != 'sessions'")
        self.assertEqual(sorted(lasting), sorted(times + ['panel/botulinum-toxin/how-long-it-lasts',
                                                          'panel/dry-needling/how-long-it-lasts']))

    def test_over_the_counter(self):
        self.assert_says(self.joined(f'step/{self.step_of_scene("microneedling-2")}', 'detail'), 'over the counter',
                         'HIV likely spread', 'no license', 'blood plasma', 'exact source was not found')

    def test_skin_types(self):
        self.assert_says(self.joined(f'step/{self.step_of_scene("microneedling-8")}', 'detail'), 'I to III', 'II to IV',
                         'I to IV', 'Ask if yours is on the list')

    def test_heat(self):
        self.assert_says(self.joined(f'step/{self.step_of_scene("microneedling-8")}', 'text', 'detail'), 'burns',
                         'fat loss', 'nerve', 'no rate', 'not for use at home')

    def test_aftercare(self):
        self.assert_says(self.joined('treatment/microneedling', 'aftercare'), 'hair', 'shade', 'hat',
                         'Ask when to start sunscreen', 'Darker skin may take longer')

    def test_both_surveys(self):
        text = self.joined(f'step/{self.step_of_scene("dry-needling-8")}', 'detail')
        self.assert_says(text, '19 to 37', 'per 100 sessions', '20,500', 'none in 7,629', 'Therapists counted')

    def test_limits_of_studies(self):
        self.assert_says(self.joined(f'step/{self.step_of_scene("microneedling-7")}', 'text'), 'control group',
                         'vitamin')
        self.assert_says(self.joined(f'step/{self.step_of_scene("dry-needling-5")}', 'text'), 'three small groups',
                         'not proof')
        self.assert_says(self.joined(f'step/{self.step_of_scene("facial-massage-4")}', 'text'), 'No other group')
        self.assert_says(self.joined(f'step/{self.step_of_scene("facial-massage-5")}', 'text'), 'a machine, not hands',
                         'beauty company')
        self.assert_says(self.joined(f'step/{self.step_of_scene("facial-massage-6")}', 'text', 'detail'),
                         'no difference', 'blood pressure')

    def test_questions_repeat_the_fact(self):
        """Whatever somebody answers, they read the right fact in the reply."""
        facts = {
            'mn-seal': ('two to three days', 'longer in darker skin', 'germs'),
            'mn-scars': ('may look less deep', 'rarely go away fully', 'three or four visits'),
            'mn-harm': ('dark marks, scars, lumps, or infection can happen',),
            'dn-lung': ('lung can be close', 'chest, neck, shoulder, and upper back'),
            'dn-relief': ('may ease for some weeks', 'do not know if it helps at six to twelve months'),
            'dn-chest': ('a lung may have collapsed', 'shortness of breath', 'coughing blood', 'days later',
                         'Call <emergency-number/> at once'),
            'fm-blood-flow': ('by up to a quarter', 'at least ten minutes'),
            'fm-calm': ('felt less worried', 'more relaxed', 'showed no difference'),
            'fm-lift': ('no good study shows a lift that lasts',),
        }
        self.assertEqual(set(self.column('SELECT id FROM question')), set(facts))
        for question, words in facts.items():
            for kind in ('right', 'wrong'):
                self.assert_says(self.joined(f'question/{question}/{kind}', 'why'), *words)

    def test_questions_shame_nobody(self):
        for question in self.column('SELECT id FROM question'):
            text = self.joined(f'question/{question}/wrong', 'why')
            self.assertRegex(text, r'^(It is easy to (think|hope) so|This is easy to miss)', question)
            self.assertNotRegex(text, r'(?i)\b(wrong|fail\w*|mistake\w*|incorrect|score)\b', question)

    def test_wrong_answers_are_not_found(self):
        """The search must never hand somebody a wrong answer as if we had said it."""
        bodies = ' '.join(self.column("SELECT title || ' ' || body FROM search"))
        for question, place in self.db.execute('SELECT question, place FROM answer WHERE correct = 0').fetchall():
            answer = self.text(f'question/{question}', f'answer/{place}')
            self.assertNotIn(f'{answer}\n', bodies, question)
        self.assertEqual(self.column("SELECT subject FROM search WHERE subject LIKE 'question/%'"), [])

    def test_doing_nothing_is_a_choice(self):
        for treatment in MAIN:
            self.assert_says(self.joined(f'treatment/{treatment}', 'questions'), 'What if I do nothing?')

    def test_verdicts(self):
        expected = {
            'M13': ('supported', 'partly-supported'), 'M22': ('not-supported', None), 'M27': ('not-supported', None),
            'M33': ('not-supported', None), 'D6': ('other-treatment', None), 'D17': ('not-supported', None),
            'D35': ('not-supported', None), 'F14': ('not-supported', None),
        }
        for claim, verdicts in expected.items():
            row = self.db.execute('SELECT verdict, also FROM claim WHERE id = ?', (claim,)).fetchone()
            self.assertEqual(row, verdicts, claim)

    def test_company_ties(self):
        for source in ('FER05', 'AUS08', 'ALA18', 'HWA18', 'CAB17', 'MIY18'):
            tie = ' '.join(self.column("""SELECT value FROM text WHERE subject = ? AND language = 'en'
                                       AND field IN ('funding', 'caution')""",
                                       f'source/{source}'))
            self.assertRegex(tie, r'(?i)money|maker|company|firm|seller|sold|sells|MTG|L.Or', source)


if __name__ == '__main__':
    Content.pack, Content.source = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
