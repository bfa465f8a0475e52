/**
 * Words that lead into what somebody says next, in many languages: `Fazit:`, `Por ejemplo:`, `Коротко:`. They are
 * labels only where they recur as people's do (`Rada:`), and may be parts of names (`Primo Levi`).
 */
import {fold} from './fold.js'

/** Lead-ins, folded; `_` stands for a space. */
export const leadIns: ReadonlySet<string> = new Set(
  [
    // English; most of its words are among those of things.
    'look listen imagine kijk luister stel_je_voor schau guck hör stell_dir_vor im_ernst spaß_beiseite mira fíjate imagínese resumen resumiendo écoutez écoute regardez imaginez guarda senta immagini olha veja repare titta tänk_dig patrz proszę_sobie_wyobrazić víte poslouchejte смотрите слушайте представьте',
    'remember advice in_short bottom_line in_other_words that_is for_instance namely moral by_the_way',
    // Germanic
    'ergebnis lösung erstens zweitens drittens merke übrigens nebenbei zum_beispiel kurz_gesagt kurzum mein_rat mein_tipp rat hintergrund problem grund nämlich ehrlich_gesagt mit_anderen_worten zur_erinnerung vorteil nachteil ziel regel moral ausnahme nachtrag',
    'let_op bijvoorbeeld voorbeeld belangrijk conclusie resultaat oplossing kortom bron ten_eerste ten_tweede mijn_advies mijn_tip probleem gevolg namelijk met_andere_woorden trouwens',
    'obs till_exempel exempel viktigt viktig slutsats resultat lösning kort_sagt källa mitt_råd mitt_tips förresten för_det_första med_andra_ord konklusion løsning kilde vigtigt for_eksempel eksempel i_korte_trekk mit_råd mitt_råd forresten for_det_første med_andre_ord dæmi til_dæmis niðurstaða mikilvægt',
    'tärkeää vinkki huomio huom johtopäätös tulos ratkaisu lyhyesti lähde esimerkki esimerkiksi toisin_sanoen ensinnäkin muuten',
    // Romance
    'par_exemple astuce résultat bilan premièrement deuxièmement enfin en_bref mon_conseil à_noter à_retenir rappel solution problème autrement_dit bref morale petit_rappel au_passage',
    'por_ejemplo importante consejo mi_consejo ojo resultado solución aviso recuerda primero segundo moraleja en_resumen conclusión problema es_decir en_otras_palabras por_cierto dato advertencia recordatorio',
    'per_esempio consiglio il_mio_consiglio conclusione risultato soluzione primo secondo morale in_breve problema cioè in_altre_parole avvertenza promemoria',
    'por_exemplo dica conclusão solução lembrete primeiro segundo em_resumo meu_conselho o_meu_conselho moral problema ou_seja em_outras_palavras aliás aviso cuidado',
    'per_exemple exemple consell conclusió resultat solució en_resum compte exemplu de_exemplu sfat concluzie rezultat soluție sursă atenție pe_scurt în_primul_rând adică cu_alte_cuvinte',
    // Slavic and Baltic
    'na_przykład przykład ważne rada wniosek wynik rozwiązanie źródło krótko_mówiąc moja_rada po_pierwsze po_drugie innymi_słowy problem wniosek podsumowanie',
    'například příklad důležité závěr výsledek řešení zkrátka zdroj moje_rada zaprvé jinými_slovy pozor shrnutí napríklad príklad dôležité záver výsledok riešenie skrátka zdroj po_prvé upozornenie',
    'например важно совет мой_совет вывод результат решение короче короче_говоря во-первых во-вторых к_слову кстати то_есть иными_словами проблема причина вывод_простой напомню',
    'наприклад приклад важливо порада моя_порада висновок результат рішення коротко джерело по_перше до_речі тобто іншими_словами пример важно съвет извод решение накратко източник първо например примерно внимание',
    'na_primjer na_primer primjer primer važno savjet savet zaključak rezultat rješenje rešenje ukratko izvor prvo drugim_riječima napomena pažnja на_пример важно савет закључак резултат решење укратко извор напомена pomembno nasvet sklep',
    'pavyzdžiui pavyzdys svarbu patarimas išvada rezultatas sprendimas trumpai šaltinis pirma dėmesio piemēram piemērs svarīgi padoms secinājums rezultāts risinājums īsi avots pirmkārt uzmanību näiteks näide tähtis nõuanne järeldus tulemus lahendus lühidalt allikas esiteks',
    // Other languages of Europe
    'például példa fontos tipp figyelem következtetés eredmény megoldás röviden forrás először másodszor tanulság összefoglalva más_szóval egyébként',
    'για_παράδειγμα παράδειγμα σημαντικό συμβουλή προσοχή συμπέρασμα αποτέλεσμα λύση πηγή πρώτον δεύτερον με_λίγα_λόγια δηλαδή με_άλλα_λόγια σημείωση',
    'örneğin örnek önemli ipucu dikkat sonuç çözüm kısaca tavsiyem tavsiye kaynak birincisi ikincisi özetle yani bu_arada unutmayın',
    'adibidez adibidea garrantzitsua aholkua ondorioa emaitza laburbilduz iturria lehenik mar_shampla sampla tábhachtach მაგალითად მნიშვნელოვანია დასკვნა შედეგი მოკლედ პირველი օրինակ կարևոր խորհուրդ եզրակացություն արդյունք աղբյուր',
    // Asia and Africa
    'ví_dụ lưu_ý mẹo nguồn ghi_chú tóm_lại kết_luận kết_quả giải_pháp quan_trọng thứ_nhất nói_cách_khác misalnya contoh penting perhatian kesimpulan hasil solusi singkatnya sumber pertama intinya catatan halimbawa mahalaga konklusyon payo mfano muhimu hitimisho ushauri kwa_mfano matokeo',
    '例子 重要 提示 结论 結論 结果 解决办法 解決方法 一句话 一句話 补充 補充 小贴士 小提醒 提醒 重点 重點 总结 總結 换句话说 換句話說 比方说 譬如 举例 舉例 原因 另外 顺便说一句 第一点 ヒント 解決策 要するに 補足 余談ですが 余談 ちなみに たとえば 一言で言うと 理由 ポイント 言い換えれば',
    '예를_들어 예를_들면 예 중요 팁 결론 결과 해결책 요약 출처 첫째 둘째 덧붙이면 요컨대 이유 한마디로 다시_말해 참고로',
    'مثلا مثال مهم نصيحة انتباه الخلاصة النتيجة الحل باختصار المصدر أولا ثانيا بمعنى_آخر للتذكير السبب على_سبيل_المثال نتیجه راه_حل خلاصه منبع اول دوم به_عبارت_دیگر برای_مثال مشکل دلیل یادآوری مثال_کے_طور_پر اہم نتیجہ مشورہ',
    'לדוגמה לדוגמא דוגמה חשוב טיפ שימו_לב מסקנה תוצאה פתרון בקיצור מקור ראשית שנית במילים_אחרות סיכום אגב לסיכום תזכורת',
    'ध्यान_दें ध्यान_रहे उदाहरण महत्वपूर्ण सुझाव निष्कर्ष परिणाम समाधान संक्षेप_में स्रोत पहला जैसे यानी उदाहरण_के_लिए কথা উদাহরণ গুরুত্বপূর্ণ পরামর্শ উপসংহার ফলাফল মনে_রাখবেন எடுத்துக்காட்டு உதாரணம் முக்கியம் குறிப்பு முடிவு சுருக்கமாக',
    'หมายเหตุ ตัวอย่างเช่น ตัวอย่าง สำคัญ เคล็ดลับ ข้อควรระวัง สรุป ผลลัพธ์ ที่มา เช่น ข้อแรก สรุปคือ คำแนะนำ ለምሳሌ ማስታወሻ ማጠቃለያ',
  ]
    .join(' ')
    .split(' ')
    .map((word) => fold(word.replaceAll('_', ' '))),
)
