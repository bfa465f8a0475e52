/**
 * The words recognition knows, by what they tell. Each table grows by a line; words stand in lower
 * case (see `fold` in names.ts), in any language.
 */

import {fold} from './fold.js'

/**
 * Words of a table, one set, folded: `words('a b', 'c')`.
 *
 * @param lines words with a space between them
 */
export function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' ').map(fold))
}

/** Lower-case words inside a name: `Ludwig van Beethoven`, `Leonardo da Vinci`. */
export const particles = words(
  'van von der den de del della di da das do dos du la le los las el al bin ibn ben bint ten ter te zu t hc',
  'zum zur af av y e i of the st mac ap ab ver op dalla degli abu umm',
)

/** What may follow a name: `Ann Lee, PhD`, `Tom Ode Jr.`; full stops are left out. */
export const suffixes = words(
  'jr sr ii iii iv phd psyd md dds esq ma ba bsc msc mba mfa jd llm llb rn edd dphil dvm cpa frs obe',
  'mbe cbe qc kc mp mep msp ret qpm pe do bs ms lcsw mph rph',
)

/** What somebody does in the talk, where a label says so; most often a line holds a family of languages. */
export const roles: ReadonlyMap<string, string> = rolesOf({
  interviewer: [
    'interviewer interviewers int reporter journalist interviewerin journalistin fragesteller intervieweur',
    'intervieweuse enquêteur enquêtrice journaliste entrevistador entrevistadora entrevistadores periodista',
    'reportero reportera jornalista repórter intervistatore intervistatrice giornalista interviewster',
    'intervjuare intervjuer blaðamaður haastattelija toimittaja ajakirjanik küsitleja žurnālists žurnāliste',
    'žurnalistas žurnalistė dziennikarz dziennikarka redaktor redaktorka novinář novinářka novinár novinar',
    'novinarka jurnalist jurnalista kérdező riporter újságíró gazetar gazetarja muhabir gazeteci görüşmeci',
    'интервьюер журналист журналистка корреспондент репортёр редакция інтервʼюер журналіст журналістка',
    'кореспондент новинар новинарка репортер δημοσιογράφος լրագրող ჟურნალისტი המראיין מראיין מראיינת כתב',
    'المذيع الصحفي المحاور المحاورة مصاحبه‌کننده خبرنگار صحافی साक्षात्कारकर्ता पत्रकार मुलाखतकार প্রশ্নকর্তা সাংবাদিক',
    'செய்தியாளர் ผู้สัมภาษณ์ ผู้สื่อข่าว นักข่าว pewawancara wartawan tagapanayam mwandishi mhojaji',
    'verslaggever verslaggeefster intervjuaren intervjueren intervieweren tazatel ispitivač ispitivačica интервюиращ intervievator',
    'ερευνητής ερευνήτρια röportajcı klausėjas intervētājs pv مراسل עיתונאי مصاحبه‌گر',
    '记者 記者 采访者 採訪者 访谈者 訪談者 访谈员 聞き手 インタビュアー 기자 면담자',
  ],
  interviewee: [
    'interviewee respondent participant narrator informant befragter befragte entrevistado entrevistada',
    'interviewé interviewée intervistato intervistata geïnterviewde haastateltava rozmówca rozmówczyni',
    'görüşülen narasumber участник респондент респондентка 受访者 受訪者 話し手 응답자 피면담자',
  ],
  host: [
    'host hosts co-host cohost presenter anchor anchorwoman anchorman newsreader moderatorin gastgeber',
    'animateur animatrice présentateur présentatrice anfitrión anfitriona conduttore conduttrice presentador',
    'presentadora apresentador apresentadora presentator presentatrice programledare programleder juontaja',
    'prowadzący prowadząca prezentator műsorvezető sunucu voditelj voditeljica παρουσιαστής παρουσιάστρια',
    'conductora conductor locutora locutor mediador mediadora gespreksleider gastheer gastvrouw programledaren vært værten',
    'saatejuht vedėjas vedėja prezentatoare mc mtangazaji एंकर संचालक मेज़बान مجری ผู้ดำเนินรายการ המנחה',
    'ведущий ведущая ведучий ведуча водещ водеща водитељ מנחה مقدم المقدم المقدمة พิธีกร 主持人 主持 司会 司会者 진행자 사회자',
  ],
  moderator: [
    'moderator moderators facilitator chair chairman chairwoman chairperson modérateur modératrice moderador',
    'moderadora moderatore moderatrice moderátor moderátorka moderatorka moderatör moderatoare ordstyrer ordstyreren puheenjohtaja vadītājs vadītāja moderaattori moderaator moderatorius moderatorė moderators συντονιστής συντονίστρια модератор',
  ],
  guest: [
    'guest guests gast gäste invité invitée invitado invitada ospite convidado convidada gäst gjest gæst',
    'gość vendég konuk гость гостья гість 嘉宾 來賓 ゲスト 게스트 ضيف الضيف',
  ],
  audience: [
    'audience attendee attendees delegate delegates public publikum publikumsfrage zuschauer publique público',
    'pubblico öffentlichkeit publiken publiek publiczność yleisö közönség izleyici κοινό зал зрители слушатель',
    '观众 觀眾 听众 会場 聴衆 청중 الجمهور',
  ],
  interpreter: [
    'interpreter translator dolmetscher dolmetscherin interprète intérprete traductor traductora interprete',
    'переводчик переводчица',
  ],
  witness: ['witness deponent juror testigo témoin zeuge zeugin teste свидетель'],
  court: ['court clerk bailiff judge magistrate counsel'],
})

function rolesOf(lists: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const found = Object.entries(lists).flatMap(([role, lines]) =>
    Array.from(words(...lines), (word) => [word, role] as const),
  )
  // In court, the reporter writes and does not ask.
  return new Map([...found, ['the reporter', 'court']])
}

/** Voices that are nobody in particular, and several people at once. */
export const voices = words(
  'speaker participant respondent person voice caller listener viewer user man woman male female boy girl',
  'child pro tempore member members unknown unidentified anonymous narrator announcer operator everyone everybody all both',
  'crowd group multiple various speakers voices people students student teacher class',
  'staff client customer patient therapist doctor nurse researcher agent officer detective counsel spk',
  'questioner commenter grand',
  'sprecher sprecherin person teilnehmer teilnehmerin alle beide stimme frau mann unbekannt',
  'orateur oratrice participante tous toutes voix homme femme inconnu locuteur locutrice intervenant',
  'hablante orador oradora todos todas ambos voz hombre mujer desconocido',
  'parlante oratore tutti entrambi voce uomo donna sconosciuto falante orador voz homem mulher',
  'спикер голос все оба мужчина женщина говорящий mówca uczestnik mluvčí beszélő konuşmacı katılımcı talare',
  'deltagare deltager deltaker puhuja deelnemer partecipante interlocuteur interlocutor pembicara responden',
  'kalahok المتحدث דובר گوینده वक्ता ผู้พูด 发言人 發言人 说话人 說話人 スピーカー 話者 발언자 화자 참석자 참여자',
  'govornik govornica spreker hizlaria hizlari řečník rečník rečníčka kalbėtojas runātājs kõneleja rääkija vorbitor vorbitoare',
  'parlant folësi talaren ræðumaður viðmælandi msemaji tagapagsalita cainteoir siaradwr respondentas',
  'ομιλητής ομιλήτρια говорник говорител доповідач оратор учасник учасниця խոսնակ բանախոս მოსაუბრე სპიკერი რესპონდენტი',
  'বক্তা பேச்சாளர் వక్త વક્તા ਬੁਲਾਰਾ شرکت‌کننده مشارك مشاركة ተናጋሪ ተሳታፊ участница сөйлеуші',
  'balsas balss ääni hääl hang röst stem spectateur spectatrice deux khán giả tất cả',
  'aelod llais',
  'glasovi hlas hlasy głos głosy glasuri vozes voces voci röster stemmer φωνή гласове гласови глас голоси голоса salen',
  'ceann comhairle cathaoirleach',
  'assistant human chatbot bot người nói phóng viên khách mời phỏng vấn dẫn chương trình',
)

/** What may stand before a voice: `The witness`, `Second speaker`. */
export const articles = words(
  'the an a der die das le la el il o de dem des un une some several first second third another other',
)

/** What tells where a voice is or comes from: `Man in the crowd`. */
export const places = words(
  'from in at of on near behind aus von im am vom de du des dans del dal dalla da do na no en uit van',
  'од iš no saali το iz z ze din från fra fuld hallista salista από aus із зі з от из в с',
)

/** Where those sit who listen, as it is said in place of who speaks: `Din sală`, `From the floor`. */
export const halls = words(
  'floor gallery hall audience room saal publikum salle salón sală salen sálu sál sali dvorane publike publika público',
  'публики залу зала зал залата плена zaal publiken yleisöstä közönségből salės zāles saalist κοινό',
)

/** Production cues: not speech, and they end a turn. */
export const cues = words(
  'break breaks jingle intro outro introduction song music clip theme sponsor sponsors ad ads advert',
  'advertisement advertisements commercial promo trailer teaser sfx fx sting stinger montage interlude',
  'musik werbung musique pub publicité música publicidad musica pubblicità',
)

/** Words that make a label something other than a person, wherever they stand in it. */
export const fields = words(
  'note notes nb ps tip tips hint warning caution important attention info information example examples',
  'summary abstract overview background context conclusion conclusions resolution result results outcome',
  'topic topics subject agenda slides slide location place venue date time dates times duration when',
  'where what why how who which from to cc bcc re fw fwd sent reply-to to-do todo url uri link links',
  'website web site email e-mail mail phone tel fax mobile address title subtitle headline byline caption',
  'in on at by with for about after before during since until under over into onto upon near is are was were be been do does did has have had can could would shall should might must not never always more most some any each every other another as if than',
  'photo image figure fig table video audio media file files source sources reference references',
  'bibliography credits credit copyright license licence author authors editor edited transcript',
  'transcribed transcription transcriber translated translation written published posted updated update',
  'updates version changelog release status type category categories tag tags keywords keyword step steps',
  'part chapter section appendix page pages line lines item items option options goal goals aim purpose',
  'objective task tasks action actions problem problems issue issues solution answer question questions',
  'answers point points reason reasons fact facts case remark comment comments tweet quote disclaimer',
  'spoiler edit correction erratum clarification definition theorem lemma proof corollary remark serves',
  'servings yield prep cook ingredients method directions instructions preparation total calories makes',
  'pros cons price cost costs budget size weight height width color colour name names label id key value',
  'port host: username password user: language languages country city state zip requirements usage',
  'install installation features feature api cli faq q&a tl;dr tldr pr prs bug fix fixes fixed added',
  'removed changed deprecated security today yesterday tomorrow monday tuesday wednesday thursday friday',
  'saturday sunday january february march july september october november december',
  'first second third fourth fifth finally lastly next then also but and or so because however therefore',
  'one two three four five six seven eight nine ten things thing story idea side true news breaking',
  'verse chorus refrain bridge rating review verdict score scores winner game match round isbn doi issn present attendees',
  'attending participants apologies absent regrets speakers presenters panelists panellists guests: cast',
  'attendance remote in-person minutes meeting deadline due assigned priority owner reviewer reviewers',
  'statement testimony expected actual observed environment severity approved discussion proposal proposed decision decisions motion vote votes consensus stage remaining',
  'continued sidebar exhibit appearances dear regards sincerely hello hi thanks welcome sure yes no ok',
  'okay well now here there this that these those it he she they we you i my your his her our their',
  'hinweis anmerkung beispiel thema datum ort zeit uhrzeit betreff zutaten zubereitung quelle foto titel',
  'frage antwort achtung wichtig tipp fazit von an telefon adresse preis',
  'remarque exemple sujet lieu heure objet ingrédients préparation titre attention conseil de à prix',
  'opmerking anmärkning bemærk huomautus uwaga poznámka megjegyzés uyarı catatan примітка увага σημείωση',
  'ملاحظة تنبيه توجه نکته הערה אזהרה नोट দ্রষ্টব্য 참고 주의 備考',
  'nota ejemplo tema fecha lugar hora asunto ingredientes preparación fuente título atención para precio',
  'esempio argomento luogo ora oggetto ingredienti preparazione fonte titolo attenzione prezzo',
  'exemplo assunto local ingredientes preparo observação título atenção preço',
  'примечание пример тема дата место время источник внимание итог',
  '他说 她说 我说 他们说 我问 他问 她问 他说道 她说道 说 答案 问题 问题是 首先 其次 最后 另外 因此 总之 例如 比如 第一 第二 第三 所以 但是 說 他說 她說 我說 例えば まず 次に 最後に つまり しかし',
  'said says asked dit sagte sagt dijo disse ha сказал сказала говорит',
  '注 注意 备注 例 例如 主题 日期 时间 地点 来源 标题 备注 結論 結果 日時 場所 材料 作り方 出典',
)

/** Those of them that are magazines in capitals: `TIME:`. */
export const magazines = words('time zeit')

/** Those of them that speak where they stand alone: `You:` beside `ChatGPT:`. */
export const addressed = words('you')

/** Short capitals that stand for no person. */
export const notCodes = words(
  'url uri api cli faq todo pr prs ps pps nb re fw fwd cc bcc tel fax isbn doi issn id ip os ui ux ok',
  'tl;dr tldr fyi eta etc ie eg aka asap diy rsvp tbd tba wip lgtm imo imho bip rfc pdf html css json',
  'xml yaml sql http https utc gmt am pm usa uk eu un to via re',
)

/** Words that lead a list of people: `Present: Ines Vale (IV), …`. */
export const listWords = words(
  'present attendees attending participants participant in-person remote online speakers speaker cast',
  'presenters panelists panellists panel people interview with guests hosts delegates narrators narrator',
  'teilnehmer teilnehmerinnen anwesend participants présents présentes asistentes participantes presentes',
  'partecipanti presenti присутствовали участники 出席 出席者 参加者 与会者 嘉宾 主持人',
)

/** Words that lead a list together with those: `In attendance`, `Persons present`. */
export const attendance = words(
  'attendance call interviewers interviewees anwesende key legend abbreviations initials',
)

/** What somebody did for a text or a programme, in some languages; no one is called so. */
export const credits = words(
  'interview interviews photo photos photograph photographs photography photographer picture pictures image images',
  'text texts words story illustration illustrations layout design editing edited editor editors translation',
  'transcription by foto fotos fotograf fotografin fotografie bild bilder illustrationen redaktion übersetzung',
  'transkription transkript gespräch texte textes photographie photographies propos recueillis entretien traduction',
  'entrevista texto textos fotografía fotografías imagen imágenes edición traducción intervista testo fotografia',
  'traduzione fotografias tradução tekst wywiad rozmowa zdjęcia интервью текст фото фотографии беседа',
  '文 文字 撰文 写真 摄影 攝影 采访 採訪',
)
