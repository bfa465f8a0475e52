/**
 * The words that events are made of: `laughter` of `[laughter]`.
 *
 * A line is a language, words are parted by commas, and one more word is one more entry. An entry is
 * found as the first or the last words of a bracket; one that opens with `=` only as all of it.
 */
const words = [
  // English
  'laugh, laughs, laughed, laughing, laughter, chuckle, chuckles, chuckling, giggles, giggling, grins, smiles',
  'applause, applauds, applauding, clap, claps, clapping, cheers, cheering, cheer, boos, whistles, whistling',
  'music, =theme, theme song, theme music, jingle, singing, sings, humming, hums, music plays, music playing',
  'inaudible, indiscernible, unintelligible, indistinct, inaudable, unclear, not clear, garbled, muffled, mumbles',
  'mumbling, crosstalk, cross-talk, cross talk, overtalk, overtalking, over-talking, overlapping, talking over',
  'pause, pauses, silence, =silent, =long break, =break, sigh, sighs, sighing, sighed, exhales, inhales, gasps',
  'breathes, cough, coughs, coughing, sneezes, sniffs, sniffles, clears throat, cries, crying, weeps, weeping, sobs',
  'sobbing, whispers, whispering, shouts, shouting, yells, screams, groans, moans, grunts, snorts, scoffs, yawns',
  'redacted, interrupted, interrupts, interruption, interposing, =foreign, foreign language, speaks foreign',
  'speaking foreign, phonetic, =ph, =sp, =sic, nods, nodding, shakes head, shrugs, gestures, gesturing',
  'phone rings, phone ringing, telephone rings, doorbell, bell rings, knocking, knocks, beep, beeps, =bleep, noise',
  '=static, =audio, no audio, audio cuts out, audio drops, audio glitch, technical difficulties, off mic, off-mic',
  'off the record, recording stops, recording paused, tape off, tape ends, recorder off, no response',
  'no audible response, no verbal response, end of track, end of tape, end of side, end of recording, end of audio',
  'end of interview, end of transcript, end of file, end of session, start of track, start of tape.',
  // Spanish
  'risa, risas, ríe, ríen, se ríe, riendo, aplauso, aplausos, música, inaudible, ininteligible, silencio, pausa',
  'suspira, suspiro, tose, llora, murmullos, interrupción, interrumpe',
  // Portuguese
  'riso, risos, =ri, rindo, gargalhadas, =palmas, inaudível, ininteligível, silêncio, suspiros, tosse, chora',
  // French
  'rire, rires, rit, rient, en riant, applaudissements, musique, inaudible, inintelligible, soupir, soupire',
  'soupirs, tousse, toux, pleure, brouhaha, interruption',
  // German
  'lachen, lacht, lachend, gelächter, schmunzelt, applaus, beifall, musik, unverständlich, unv, stille, schweigen',
  'seufzt, seufzen, hustet, husten, räuspert sich, weint, zwischenruf, zuruf, heiterkeit, unterbrechung',
  // Italian
  'risata, risate, =ride, ridono, ridendo, applauso, applausi, musica, incomprensibile, inudibile, silenzio, sospira',
  'sospiro, tossisce, piange',
  // Dutch
  'gelach, =lach, lachje, lachend, applaus, muziek, onverstaanbaar, stilte, pauze, zucht, hoest, huilt',
  // Danish, Norwegian, Swedish
  '=latter, =ler, griner, =grin, bifald, musikk, uhørligt, utydelig, uhørbart, stilhed, stillhet, =sukker, skratt',
  'skrattar, applåder, ohörbart, paus, tystnad, suckar, hostar, hoster',
  // Finnish
  'naurua, naurahtaa, nauraa, naurahdus, aplodeja, suosionosoituksia, musiikkia, tauko, hiljaisuus, huokaa, yskii',
  // Polish
  'śmiech, śmieje się, oklaski, brawa, muzyka, niesłyszalne, niezrozumiałe, cisza, wzdycha, kaszle, płacze',
  // Czech, Slovak
  'smích, směje se, smiech, potlesk, hudba, nesrozumitelné, nezrozumiteľné, ticho, vzdech, povzdech',
  // Hungarian
  'nevet, nevetés, nevetnek, =taps, zene, érthetetlen, szünet, csend, sóhajt',
  // Romanian
  'râde, râs, râsete, aplauze, muzică, neinteligibil, pauză, liniște, oftează',
  // Croatian, Serbian, Slovenian
  'smijeh, smeh, smije se, pljesak, aplauz, glazba, muzika, nerazumljivo, tišina, uzdah',
  // Greek
  'γέλια, γέλιο, γελάει, γελά, χειροκρότημα, χειροκροτήματα, μουσική, παύση, σιωπή, ακατάληπτο',
  // Turkish
  'gülüşmeler, gülüyor, güler, kahkaha, kahkahalar, alkış, alkışlar, müzik, anlaşılmıyor, sessizlik',
  // Russian, Ukrainian, Bulgarian
  'смех, смеется, смеётся, смеются, смеясь, хохот, аплодисменты, музыка, неразборчиво, нрзб, пауза, молчание',
  'вздыхает, вздох, кашляет, плачет, сміх, сміється, оплески, нерозбірливо, аплаузи, ръкопляскания, смее се',
  // Arabic, Persian, Hebrew
  'ضحك, يضحك, تضحك, ضحكات, تصفيق, موسيقى, صمت, غير مسموع, غير واضح, خنده, می‌خندد, تشویق, صحبت همزمان',
  'צחוק, צוחק, צוחקת, צוחקים, מחיאות כפיים, מוזיקה, לא ברור, לא נשמע, שתיקה',
  // Hindi
  'हँसी, हंसी, हँसते हुए, तालियाँ, तालियां, संगीत, अस्पष्ट',
  // Indonesian, Vietnamese
  'tertawa, tawa, tepuk tangan, musik, tidak jelas, cười, tiếng cười, vỗ tay, nhạc, không rõ',
]

/**
 * Words of scripts without spaces between words: found at the start or the end of a short bracket.
 * Chinese, Japanese, Korean, Thai.
 */
const unspaced = [
  '笑, 笑声, 笑聲, 大笑, 掌声, 掌聲, 鼓掌, 音乐, 音樂, 沉默, 停顿, 停頓, 听不清, 聽不清, 叹气, 嘆氣, 咳嗽, 哭',
  '笑い, 爆笑, 苦笑, 拍手, 音楽, 沈黙, 聞き取れず, 聞き取り不能, 聴取不能, ため息, 泣',
  '웃음, 웃음소리, 박수, 음악, 침묵, 안 들림, 한숨, 기침',
  'หัวเราะ, เสียงหัวเราะ, ปรบมือ, เสียงปรบมือ, ดนตรี, เงียบ',
]

function entriesOf(table: readonly string[]): string[] {
  return table.flatMap((line) => line.split(', '))
}

/** Every entry of the table; those that must be the whole bracket keep their `=`. */
export const eventWords: ReadonlySet<string> = /* @__PURE__ */ new Set(entriesOf(words))

/** Entries in scripts that do not part words. */
export const unspacedEventWords: readonly string[] = /* @__PURE__ */ entriesOf(unspaced)
