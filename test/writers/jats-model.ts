/**
 * The part of JATS 1.3 (ANSI/NISO Z39.96-2021) that is written: each row allows no more than the page of its
 * element in the tag library for publishing does, which archiving and books (BITS) allow as well.
 */
import type {Model} from './xml-model.js'

const any = /^/
const phrase =
  '#PCDATA | italic | bold | strike | monospace | ext-link | named-content | inline-graphic'
/** What stands in bodies, sections and quotations. */
const blocks = '(p | speech | list | disp-quote | code | table-wrap)*'
const link = {'xlink:title': any, 'xmlns:xlink': /^http:\/\/www\.w3\.org\/1999\/xlink$/}
const align = /^(?:left|center|right)$/

export const jatsModel: Model = {
  page: (name) => `https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/${name}.html`,
  id: 'id',
  pointers: [],
  rows: {
    article: {
      content: 'front, body',
      attributes: {'dtd-version': /^1\.3$/, 'xml:lang': /^[a-zA-Z-]+$/, 'xmlns:xlink!': /xlink$/},
    },
    front: {content: 'article-meta'},
    'article-meta': {content: 'title-group, contrib-group?, pub-date?'},
    'title-group': {content: 'article-title'},
    'article-title': {content: `(${phrase})*`},
    'contrib-group': {content: 'contrib+'},
    // Names before roles, roles before a biography: the order of the publishing tag set.
    contrib: {content: 'string-name, role?, bio?', attributes: {'contrib-type': any}},
    'string-name': {content: '(#PCDATA | prefix)*'},
    prefix: {content: '(#PCDATA)*'},
    role: {content: '(#PCDATA)*'},
    bio: {content: 'p+'},
    'pub-date': {
      content: '(day?, month?, year) | string-date',
      attributes: {'iso-8601-date': /^\d{4}(?:-\d\d(?:-\d\d)?)?$/},
    },
    day: {content: '(#PCDATA)*'},
    month: {content: '(#PCDATA)*'},
    year: {content: '(#PCDATA)*'},
    'string-date': {content: '(#PCDATA)*'},
    body: {content: `${blocks}, sec*`},
    // In publishing a section must have a title.
    sec: {content: `title, ${blocks}, sec*`},
    title: {content: `(${phrase})*`},
    speech: {
      content: 'speaker, p+',
      attributes: {'content-type!': /^(?:question|answer|statement)$/},
    },
    speaker: {content: `(${phrase})*`},
    p: {
      content: `(${phrase} | list | disp-quote | code | table-wrap | speech)*`,
      attributes: {'content-type': /^(?:heading|break)$/},
    },
    'disp-quote': {content: blocks},
    list: {content: 'list-item+', attributes: {'list-type!': /^(?:order|bullet)$/}},
    'list-item': {content: 'label?, (p | list)+'},
    label: {content: `(${phrase})*`},
    code: {content: '(#PCDATA)*', attributes: {language: any, position: /^anchor$/}},
    'table-wrap': {content: 'table', attributes: {position: /^anchor$/}},
    table: {content: '(thead?, tbody+)'},
    thead: {content: 'tr+'},
    tbody: {content: 'tr+'},
    tr: {content: '(th | td)+'},
    th: {content: `(${phrase})*`, attributes: {align}},
    td: {content: `(${phrase})*`, attributes: {align}},
    italic: {content: `(${phrase})*`},
    bold: {content: `(${phrase})*`},
    strike: {content: `(${phrase})*`},
    monospace: {content: `(${phrase})*`},
    'named-content': {
      content: `(${phrase})*`,
      attributes: {'content-type!': /^(?:event|direction)$/},
    },
    'ext-link': {
      content: `(${phrase})*`,
      attributes: {'ext-link-type': /^uri$/, 'xlink:href': any, ...link},
    },
    'inline-graphic': {content: 'alt-text?', attributes: {'xlink:href!': any, ...link}},
    'alt-text': {content: '(#PCDATA)*'},
  },
}
