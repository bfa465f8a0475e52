/**
 * The part of TEI P5 that is written: each row allows no more than the page of its element in the Guidelines
 * (4.10.2) does; of `u` no more than the releases since 1.0 do.
 */
import type {Model} from './xml-model.js'

const any = /^/
/** Pointers in the document: `#ana`. */
const pointer = /^#\S+$/
/** Of model.phrase and model.global. */
const phrase =
  '#PCDATA | hi | code | ref | graphic | lb | anchor | vocal | kinesic | incident | pause | gap | note'
/** Of model.inter. */
const inter = 'list | quote | table | eg | label'
/** What stands in bodies and divisions: of model.common and model.global. */
const blocks = '(p | u | list | quote | table | eg | label | milestone | anchor)*'

export const teiModel: Model = {
  page: (name) => `https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-${name}.html`,
  id: 'xml:id',
  pointers: ['who', 'ana', 'start', 'end', 'synch', 'since', 'origin', 'corresp'],
  rows: {
    TEI: {
      content: 'teiHeader, text',
      attributes: {'xmlns!': /^http:\/\/www\.tei-c\.org\/ns\/1\.0$/, 'xml:lang': /^[a-zA-Z-]+$/},
    },
    teiHeader: {content: 'fileDesc, encodingDesc?, profileDesc?'},
    fileDesc: {content: 'titleStmt, publicationStmt, sourceDesc'},
    titleStmt: {content: 'title'},
    title: {content: '(#PCDATA)*'},
    publicationStmt: {content: 'p+'},
    sourceDesc: {content: 'p+'},
    date: {content: '(#PCDATA)*', attributes: {when: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/}},
    encodingDesc: {content: 'classDecl'},
    classDecl: {content: 'taxonomy+'},
    taxonomy: {content: 'category+'},
    category: {content: 'catDesc', attributes: {'xml:id!': any}},
    catDesc: {content: '(#PCDATA)*'},
    profileDesc: {content: 'particDesc'},
    particDesc: {content: 'listPerson'},
    listPerson: {content: '(person | personGrp)+'},
    person: {
      content: 'persName*, note*',
      attributes: {'xml:id!': any, role: /^[\p{L}\p{M}\p{N}._-]+$/u},
    },
    personGrp: {
      content: 'persName*, note*',
      attributes: {'xml:id!': any, role: /^[\p{L}\p{M}\p{N}._-]+$/u, corresp: any},
    },
    persName: {content: '(#PCDATA | roleName)*', attributes: {type: /^label$/}},
    roleName: {content: '(#PCDATA)*', attributes: {type: /^honorific$/}},
    text: {content: 'timeline?, body'},
    timeline: {content: 'when+', attributes: {unit: /^s$/, 'origin!': pointer}},
    when: {
      content: 'EMPTY',
      attributes: {'xml:id!': any, interval: /^\d+(?:\.\d{1,3})?$/, since: pointer},
    },
    // Milestones and anchors alone are no body.
    body: {
      content: `(milestone | anchor)*, (p | u | list | quote | table | eg | div), ${blocks}, div*`,
    },
    div: {content: `head, ${blocks}, div*`},
    head: {content: `(${phrase})*`},
    p: {content: `(${phrase} | date)*`},
    u: {
      content: '(seg | note | anchor)*',
      attributes: {who: pointer, 'ana!': pointer, start: pointer, end: pointer, n: any},
    },
    seg: {content: `(${phrase} | ${inter})*`},
    list: {
      content: 'item+ | (label, item)+',
      attributes: {rend: /^(?:numbered|bulleted)$/},
    },
    item: {content: `(${phrase} | ${inter} | p | milestone)*`},
    label: {content: `(${phrase})*`},
    quote: {content: `(${inter} | p | milestone | anchor)*`, attributes: {}},
    eg: {content: '(#PCDATA)*', attributes: {'xml:space': /^preserve$/}},
    table: {content: 'row+'},
    row: {content: 'cell+', attributes: {role: /^(?:label|data)$/}},
    cell: {content: `(${phrase})*`},
    milestone: {content: 'EMPTY', attributes: {'unit!': /^section$/, rend: /^rule$/}},
    anchor: {content: 'EMPTY', attributes: {'synch!': pointer}},
    lb: {content: 'EMPTY'},
    pause: {content: 'EMPTY'},
    vocal: {content: 'desc*'},
    kinesic: {content: 'desc*'},
    incident: {content: 'desc*'},
    gap: {content: 'desc*', attributes: {reason: /^(?:inaudible|redacted)$/}},
    desc: {content: '(#PCDATA)*'},
    note: {content: '(#PCDATA)*', attributes: {type: /^(?:event|direction|description|role)$/}},
    hi: {
      content: `(${phrase})*`,
      attributes: {rend: /^(?:italic|bold|strikethrough)$/},
    },
    code: {content: '(#PCDATA)*'},
    ref: {content: `(${phrase})*`, attributes: {'target!': any}},
    graphic: {content: 'desc*', attributes: {'url!': any}},
  },
}
