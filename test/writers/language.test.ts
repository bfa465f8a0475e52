import {describe, expect, it} from 'vitest'
import {type ConvertOptions, convert} from '../../src/index.js'

const html = (source: string, options: ConvertOptions = {}) =>
  convert(source, {to: 'html', ...options})

describe('the language', () => {
  const lang = (source: string, options: ConvertOptions = {}) =>
    / lang="([^"]+)"/.exec(html(source, options).slice(0, 120))?.[1]

  it.each([
    ['en', 'Ana: Where did you learn to swim?\nBen: In the canal, with my brother.'],
    ['de', 'Ana: Wo haben Sie schwimmen gelernt?\nBen: Im Kanal, und das war nicht leicht.'],
    ['es', 'Ana: ¿Dónde aprendió a nadar?\nBen: En el canal, con mi hermano.'],
    ['ru', 'Анна: Где вы научились плавать?\nИван: В канале, и это было не так легко.'],
    ['uk', 'Ганна: Де ви навчилися плавати?\nІван: У каналі, і це було не так легко.'],
    ['ar', 'ليلى: من قرع الجرس؟\nسامي: المد.'],
    ['fa', 'لیلا: کجا شنا یاد گرفتی؟\nسام: در کانال، پیش برادرم.'],
    ['he', 'ליאת: איפה למדת לשחות?\nדן: בתעלה.'],
    ['zh', '安娜：你在哪里学的游泳？\n本：在运河里。'],
    ['ja', '安娜：どこで泳ぎを習いましたか？\n本：運河です。'],
    ['ko', '안나: 어디서 수영을 배웠나요?\n벤: 운하에서요.'],
  ])('%s is told from the words', (tag, source) => {
    expect(lang(source)).toBe(tag)
  })

  it('is not guessed, except that a page must have one', () => {
    expect(lang('Ana: Hm?\nBen: Hm.')).toBeUndefined()
    expect(html('Ana: Hm?\nBen: Hm.', {standalone: true})).toContain('<html lang="en">')
  })

  it('is what the caller says, else the front matter', () => {
    const source = '---\nlang: pt-BR\n---\n\n**Ana:** Hm?\n\n**Ben:** Hm.'
    expect(lang(source)).toBe('pt-BR')
    expect(lang(source, {lang: 'nl'})).toBe('nl')
  })

  it('is told of words the page adds in another one', () => {
    const source = 'P: ¿Dónde aprendió a nadar?\nR: En el canal, con mi hermano.'
    expect(html(source)).toContain('<abbr title="Question" lang="en">P</abbr>')
    expect(html(source)).toContain('aria-label="Link to this turn" lang="en"')
    expect(html(source, {strings: {question: 'Pregunta'}})).toContain(
      '<abbr title="Pregunta">P</abbr>',
    )
    expect(html('安娜：你在哪里学的游泳？\n本：在运河里。', {standalone: true})).toContain(
      '<h1 class="title" lang="en">Transcript</h1>',
    )
  })
})
