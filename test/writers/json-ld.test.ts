import {describe, expect, it} from 'vitest'
import {type ConvertOptions, convert} from '../../src/index.js'

const html = (source: string, options: ConvertOptions = {}) =>
  convert(source, {to: 'html', ...options})

describe('schema.org data', () => {
  const data = (source: string) => {
    const out = html(source, {jsonLd: true})
    const json = /<script type="application\/ld\+json">\n([\s\S]*?)\n<\/script>/.exec(out)?.[1]
    return JSON.parse(json ?? '')
  }

  it('says what the transcript says', () => {
    const source =
      '---\ndate: 2026-05-01\n---\n\n# The bell\n\n**Dr. Ana Ruiz (AR):** Who *rang* it for you?\n\n**Ben:** Me.\n\n**AR:** Why was that?'
    expect(data(source)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Conversation',
      name: 'The bell',
      inLanguage: 'en',
      temporal: '2026-05-01',
      contributor: [
        {'@type': 'Person', name: 'Ana Ruiz', honorificPrefix: 'Dr.'},
        {'@type': 'Person', name: 'Ben'},
      ],
      text: 'The bell\n\nDr. Ana Ruiz: Who rang it for you?\n\nBen: Me.\n\nDr. Ana Ruiz: Why was that?',
    })
  })

  it('claims no conversation where there is none, and no date it cannot read', () => {
    const json = data('---\ndate: last spring\n---\n\nA quiet day.')
    expect(json).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      text: 'A quiet day.',
    })
  })

  it('cannot be broken out of', () => {
    const name = '</script><script>alert(1)</script>'
    const out = html(`# ${name.replaceAll('<', '\\<')}\n\n**Ana:** Who?\n\n**Ben:** Me.`, {
      jsonLd: true,
    })
    expect(out.match(/<\/script/g)).toHaveLength(1)
  })

  it('is off unless asked for', () => {
    expect(html('Ana: Who?\nBen: Me.', {standalone: true})).not.toContain('<script')
  })
})
