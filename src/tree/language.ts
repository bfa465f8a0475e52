/**
 * Which language a text is in, as far as its letters and its commonest words tell.
 *
 * A page without a language is read out in the wrong voice (WCAG 2.2, 3.1.1), and so is one with the wrong
 * language: where the words do not tell clearly, nothing is said.
 */
import {unitKinds} from './units.js'

/** Scripts that one language writes, or nearly so. */
const scripts: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u3400-\u9fff]/g],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
]

// Letters that Japanese writes beside Han: `の`.
const kana = /[\u3040-\u30ff]/g
// Letters that Persian has and Arabic has not: `پ`; and those that only Urdu has: `ٹ`.
const persian = /[پچژگ]/g
const urdu = /[ٹڈڑںے]/g
const arabic = /[\u0600-\u06ff]/g

/** Words that speech cannot do without, for each language those its neighbours lack. */
const words: Readonly<Record<string, string>> = {
  en: 'the and of to is that it was you for what are with this have not they would in my where how why did your he she but so',
  de: 'der die das und ist nicht ich ein wir zu den mit auf wie sie auch es war haben was im wo von für dass wer warum mein eine',
  fr: 'le la les et est pas je une vous des que pour dans on nous il ce qui avec du où mon en un se au par sur mais était pourquoi',
  es: 'el la los y es no que una por con para pero lo se qué muy como más su yo en mi del las un fue cómo dónde cuando a me',
  pt: 'o os e é não que uma por com para mas do da em você eu muito como um foi onde meu no na de porque era sua',
  it: 'il la di è non che una per con ma lo si gli sono anche come più della io mi dove mio in nel un del questo perché',
  ca: 'el la els i és no que una per amb però del molt com més ho jo va què són on meu en al les perquè era',
  nl: 'de het een en is niet ik wij dat van voor met maar wat ook je was op er zijn waar mijn in hoe hij ze waarom mij',
  sv: 'och det att är inte jag en som på för med men vad också var vi har den av till min i hur när vem varför de',
  da: 'og det at er ikke jeg en som på for med men hvad også af har der den vi til meget noget efter blev hvor min i hvem hvorfor var jo',
  nb: 'og det at er ikke jeg en som på for med men hva også av har den vi til mye noe etter ble hvor min i hvem hvorfor var jo',
  fi: 'ja on ei se että minä mutta oli kun niin hän ovat mitä myös me kuin nyt sitten missä miksi minun kuka hyvin',
  pl: 'i w nie na się to że jest jak ale do z co tak po za był czy jestem są gdzie dlaczego mój kto bardzo o',
  cs: 'a je se na to že v ne jsem jak ale s byl tak do co pro jsme které když kde proč můj kdo velmi bylo',
  sk: 'a je sa na to že v nie som ako ale s bol tak do čo pre sme ktoré keď',
  hu: 'a az és nem hogy is egy van de meg volt mi ez csak ha én mit már vagy el hol miért ki nagyon',
  ro: 'și nu că o un în la este cu ce pe de dar am pentru mai din sunt era ca unde meu cine foarte',
  tr: 've bir bu ne için çok da de ben var ama gibi değil o daha mi sonra kadar nasıl nerede neden benim kim ile',
  vi: 'và là của không tôi có một cho những được này các với người anh thì đã như ở đâu sao em tại ai',
  id: 'dan yang di itu tidak saya dengan ini untuk dari apa ada kami tapi sudah juga kita mana mengapa siapa',
  ru: 'и в не на что я с это как он но был мы так все у по она есть они где почему мой кто очень от',
  uk: 'і в не на що я з це як він але був ми так та у й вона є вони де чому мій хто дуже від',
  bg: 'и в не на че аз с това как той но беше ние така да се ще съм са от къде защо мой кой много',
}

/** How much of a text is looked at. */
const sample = 6000
/** Words a language must have at least, and how large their share of all words must be. */
const fewest = 3
const share = 0.12
/** How many times more than the next language; words that several share count the less. */
const lead = 1.2

/**
 * Tell the language of a text.
 *
 * @param text any text; only its beginning is looked at
 * @returns a BCP 47 tag, or nothing where the text does not tell
 */
export function languageOf(text: string): string | undefined {
  const head = text.slice(0, sample)
  if (!letter.test(head)) return undefined
  if (!otherScript.test(head)) return byWords(head)
  const letters = head.match(everyLetter)?.length ?? 0
  const isMost = (some: RegExp, least = 0.5) => (head.match(some)?.length ?? 0) > letters * least
  if (isMost(arabic)) return isMost(urdu, 0.02) ? 'ur' : isMost(persian, 0.01) ? 'fa' : 'ar'
  if (isMost(/[\u3040-\u30ff\u3400-\u9fff]/g)) return isMost(kana, 0.1) ? 'ja' : 'zh'
  return scripts.find(([, some]) => isMost(some))?.[0] ?? byWords(head)
}

// A letter of any script: `é`.
const letter = /\p{L}/u
const everyLetter = /\p{L}/gu
// A sign of a script that tells the language, Greek to Korean: `の`.
const otherScript = /[\u0370-\u03ff\u0530-\u06ff\u0e00-\u0e7f\u10a0-\u11ff\u3040-\ud7af]/

/** Whether a unit is a letter: `yes` or `no`. */
const yes = 1
const no = 2
const isLetter = unitKinds((char) => (letter.test(char) ? yes : no))

function byWords(text: string): string | undefined {
  const counts = tags.map((tag) => ({tag, count: 0, weight: 0}))
  let said = 0
  eachWord(text.toLowerCase(), (word) => {
    said++
    const known = languagesOf.get(word) ?? []
    for (const language of known) {
      const found = counts[language]
      if (found === undefined) continue
      found.count++
      found.weight += 1 / known.length
    }
  })
  const [first, second] = counts.sort((a, b) => b.weight - a.weight)
  if (first === undefined) return undefined
  const {tag, count, weight} = first
  const isClear = count >= fewest && count >= said * share
  return isClear && weight >= (second?.weight ?? 0) * lead ? tag : undefined
}

/** Visit the words of a text, which are runs of letters. */
function eachWord(text: string, visit: (word: string) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (isLetter(text.charCodeAt(at)) === no) continue
    const from = at
    while (at < text.length && isLetter(text.charCodeAt(at)) === yes) at++
    visit(text.slice(from, at))
  }
}

const tags = Object.keys(words)

/** For each word of the table, which of the `tags` have it. */
const languagesOf: ReadonlyMap<string, readonly number[]> = languagesByWord()

function languagesByWord(): Map<string, number[]> {
  const languages = new Map<string, number[]>()
  for (const [language, list] of Object.values(words).entries()) {
    for (const word of list.split(' ')) {
      const known = languages.get(word)
      if (known === undefined) languages.set(word, [language])
      else known.push(language)
    }
  }
  return languages
}
