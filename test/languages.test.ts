import {describe, expect, it} from 'vitest'
import {parse, toJson} from '../src/index.js'
import {said} from './said.js'

/** Who asks and who answers, a letter each: `q` or `a`, or `s` for what is neither. */
function kinds(lines: readonly string[]): string {
  const {content} = toJson(parse(lines.join('\n'), {from: 'text'}))
  return content.map((block) => (block.type === 'turn' ? block.kind.charAt(0) : '|')).join('')
}

describe('marks of question and answer are known', () => {
  it.each([
    ['Afrikaans', 'Vraag', 'Antwoord'],
    ['Albanian', 'Pyetje', 'Përgjigje'],
    ['Armenian', 'Հ', 'Պ'],
    ['Azerbaijani', 'Sual', 'Cavab'],
    ['Belarusian', 'Пытанне', 'Адказ'],
    ['Bulgarian', 'В', 'О'],
    ['Burmese', 'မေး', 'ဖြေ'],
    ['Estonian', 'K', 'V'],
    ['Filipino', 'Tanong', 'Sagot'],
    ['Gujarati', 'પ્રશ્ન', 'જવાબ'],
    ['Hindi', 'प्रश्न', 'उत्तर'],
    ['Icelandic', 'Spurning', 'Svar'],
    ['Irish', 'Ceist', 'Freagra'],
    ['Kannada', 'ಪ್ರಶ್ನೆ', 'ಉತ್ತರ'],
    ['Kazakh', 'С', 'Ж'],
    ['Khmer', 'សំណួរ', 'ចម្លើយ'],
    ['Kyrgyz', 'Суроо', 'Жооп'],
    ['Lao', 'ຖາມ', 'ຕອບ'],
    ['Latvian', 'Jautājums', 'Atbilde'],
    ['Macedonian', 'П', 'О'],
    ['Malay', 'Soalan', 'Jawapan'],
    ['Malayalam', 'ചോദ്യം', 'ഉത്തരം'],
    ['Mongolian', 'Асуулт', 'Хариулт'],
    ['Norwegian', 'Spørsmål', 'Svar'],
    ['Punjabi', 'ਸਵਾਲ', 'ਜਵਾਬ'],
    ['Serbian', 'P', 'O'],
    ['Sinhala', 'ප්‍රශ්නය', 'පිළිතුර'],
    ['Slovene', 'Vprašanje', 'Odgovor'],
    ['Swahili', 'Swali', 'Jibu'],
    ['Telugu', 'ప్రశ్న', 'జవాబు'],
    ['Thai', 'ถาม', 'ตอบ'],
    ['Uzbek', 'Savol', 'Javob'],
    ['Welsh', 'Cwestiwn', 'Ateb'],
  ])('%s', (_, ask, answer) => {
    expect(said([`${ask}: 9?`, `${answer}: 10.`, `${ask}: 11?`, `${answer}: 12.`])).toEqual([
      `question, ${ask}: 9?`,
      `answer, ${answer}: 10.`,
      `question, ${ask}: 11?`,
      `answer, ${answer}: 12.`,
    ])
  })

  it.each([
    ['Albanian', ['P: Kur vjen anija dhe nuk vonohet?', 'P: Është në mëngjes.']],
    ['Filipino', ['T: Kailan ang dating ng bangka?', 'S: Umaga, sabi ng mga bata.']],
    ['Latvian', ['J: Kad nāk kuģis un vai tas ir liels?', 'A: No rīta.']],
    ['Malay', ['S: Apa yang datang?', 'J: Bot itu.']],
    ['Slovene', ['V: Kaj ste videli, ali je bilo temno?', 'O: Bil sem tudi jaz tam.']],
    ['Swahili', ['S: Mashua ya nani?', 'J: Ni ya binti yangu, kwa sasa.']],
  ])('as letters that are as likely initials, in a text of their language: %s', (_, lines) => {
    expect(said(lines).map((line) => line.split(',', 1)[0])).toEqual(['question', 'answer'])
  })

  it.each([
    ['a dash behind the colon', ['Q:- Who rang?', 'Ans:- Ben did.'], 'Who rang?'],
    ['a dash behind the colon of Amharic', ['ጥያቄ፡- ማን?', 'መልስ፡- እኔ።'], 'ማን?'],
  ])('with %s, which is not said', (_, lines, first) => {
    const [block] = toJson(parse(lines.join('\n'), {from: 'text'})).content
    expect(block).toMatchObject({type: 'turn', kind: 'question', text: first})
  })
})

describe('a request asks without a question mark', () => {
  it.each([
    ['Arabic', 'حدثنا عن القارب.'],
    ['Bulgarian', 'Разкажете за лодката.'],
    ['Catalan', 'Expliqui’ns com va anar.'],
    ['Chinese', '请您谈谈那条船。'],
    ['Croatian', 'Ispričajte kako je bilo.'],
    ['Czech', 'Prosím, popište tu loď.'],
    ['Danish', 'Fortæl om båden.'],
    ['Dutch', 'Vertel eens over de boot.'],
    ['Finnish', 'Kertokaa veneestä.'],
    ['French', 'Parlez-nous du bac.'],
    ['German', 'Und beschreiben Sie uns das Boot.'],
    ['Greek', 'Περιγράψτε τη βάρκα.'],
    ['Hebrew', 'ספרי לנו על הסירה.'],
    ['Hindi', 'नाव के बारे में बताइए।'],
    ['Hungarian', 'Meséljen a hajóról.'],
    ['Indonesian', 'Ceritakan tentang perahu.'],
    ['Italian', 'Ci racconti della barca.'],
    ['Japanese', '船のことを聞かせてください。'],
    ['Korean', '배에 대해 말씀해 주세요.'],
    ['Latvian', 'Pastāstiet par laivu.'],
    ['Lithuanian', 'Papasakokite apie valtį.'],
    ['Norwegian', 'Fortell om båten.'],
    ['Persian', 'قایق را توضیح دهید.'],
    ['Polish', 'Proszę opowiedzieć o łodzi.'],
    ['Portuguese', 'Conte-nos da barca.'],
    ['Romanian', 'Povestiți-ne despre barcă.'],
    ['Russian', 'Пожалуйста, опишите лодку.'],
    ['Serbian', 'Испричајте како је било.'],
    ['Slovak', 'Povedzte nám o lodi.'],
    ['Slovene', 'Povejte, kako je bilo.'],
    ['Spanish', 'Háblenos de la barca.'],
    ['Swahili', 'Tuambie kuhusu mashua.'],
    ['Swedish', 'Berätta om båten.'],
    ['Thai', 'ช่วยเล่าให้ฟังหน่อย'],
    ['Turkish', 'Bize tekneyi anlatın.'],
    ['Ukrainian', 'Розкажіть про човен.'],
    ['Vietnamese', 'Hãy kể về con thuyền.'],
  ])('%s', (_, request) => {
    expect(kinds([`Ana Ode: ${request}`, 'Bo Vale: Ha.', 'Ana Ode: Ah.', 'Bo Vale: Oh.'])).toBe(
      'qass',
    )
  })
})
