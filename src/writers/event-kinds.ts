/** What kind of thing an event is, as TEI tells them apart. */

/**
 * Made by the voice, by the body, a pause, something that could not be heard or was taken out, a remark of
 * whoever wrote it down, or anything else that happened.
 *
 * @see https://www.tei-c.org/release/doc/tei-p5-doc/en/html/TS.html#TSBAVO
 */
export type EventKind =
  | 'vocal'
  | 'kinesic'
  | 'pause'
  | 'inaudible'
  | 'redacted'
  | 'note'
  | 'incident'

/** Beginnings of words; those of scripts that do not part words stand anywhere. The first that fits wins. */
const beginnings: readonly (readonly [EventKind, string])[] = [
  ['redacted', 'redact'],
  [
    'inaudible',
    'inaudi|indiscern|unintellig|indistinct|unclear|not clear|garbled|muffled|inintel|inaudív|ininteli|unverständ|unv|incompren|inudib|onverstaan|uhør|utydelig|ohörbar|niesłysz|niezrozum|nesrozum|nezrozum|érthetet|neintelig|nerazum|ακατάλ|anlaşılm|неразбор|нрзб|нерозбір|غير|לא|अस्पष्ट|tidak jelas|không rõ',
  ],
  [
    'pause',
    'pause|pausa|pauza|paus$|silen|tystnad|stille|stilte|stilhe|stillhet|schweig|silên|tauko|hiljai|cisza|ticho|szünet|csend|liniște|tišina|παύση|σιωπή|sessiz|пауза|молчан|صمت|שתיקה',
  ],
  [
    'kinesic',
    'applau|clap|nod|shakes head|shrug|gestur|grin|smile|aplau|palmas|beifall|bifald|applåd|aplod|suosion|oklask|brawa|potlesk|taps|aplauz|pljesak|χειροκρ|alkış|аплодис|оплеск|аплауз|ръкопл|تصفيق|تشویق|מחיאות|तालि|tepuk|vỗ tay|schmunz',
  ],
  [
    'vocal',
    'laugh|chuckl|giggl|sigh|exhal|inhal|gasp|breath|cough|sneez|sniff|clears throat|cries|crying|weep|sob|whisper|shout|yell|scream|groan|moan|grunt|snort|scoff|yawn|sing|hum|mumbl|boo|cheer|whistl|ris|ríe|se ríe|riendo|suspi|tose|tosse|toss|llora|chora|rindo|gargalh|rire|rit|rient|en riant|soupi|touss|toux|pleur|lach|gelächter|heiter|seufz|hust|räusp|weint|ride|sospir|piang|gelach|zucht|hoest|huilt|latter|ler|griner|sukker|skratt|suck|hosta|hoste|naur|huok|yski|śmi|wzdych|kaszl|płacz|smích|směje|směje|smiech|vzdech|povzdech|nevet|sóhaj|râd|râs|ofte|smij|smeh|uzdah|γέλι|γελά|gül|kahkaha|сме|хохот|вздох|вздых|кашл|плач|сміх|смієт|ضحك|يضحك|تضحك|خنده|می‌خندد|צחוק|צוחק|हँस|हंस|tertawa|tawa|cười|tiếng cười',
  ],
  ['note', 'sic|phonetic|ph$|sp$|foreign|speak'],
]

/** Words of scripts that do not part words. */
const unparted: readonly (readonly [EventKind, string])[] = [
  ['inaudible', '听不清|聽不清|聞き取|聴取|안 들림'],
  ['pause', '沉默|停顿|停頓|沈黙|침묵|เงียบ'],
  ['kinesic', '掌声|掌聲|鼓掌|拍手|박수|ปรบมือ'],
  ['vocal', '笑|叹气|嘆氣|咳嗽|哭|泣|ため息|웃음|한숨|기침|หัวเราะ'],
]

const tests: readonly (readonly [EventKind, RegExp])[] = [
  // A word that begins so: `laughs` of `Ana laughs`.
  ...beginnings.map(
    ([kind, words]) => [kind, new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})`, 'u')] as const,
  ),
  ...unparted.map(([kind, words]) => [kind, new RegExp(words, 'u')] as const),
]

/**
 * Tell what kind of thing an event is.
 *
 * @param event the event as written: `[laughter]`
 * @returns its kind; `incident` where its words do not tell
 */
export function eventKindOf(event: string): EventKind {
  // Without brackets and the full stop that may stand in them.
  const words = event.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]{1,99}$/u, '')
  return tests.find(([, test]) => test.test(words))?.[0] ?? 'incident'
}
