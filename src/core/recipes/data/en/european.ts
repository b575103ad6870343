import { defineRecipe } from '../../recipe.ts';
import { ask, safe } from './kinds.ts';
import { inPages } from './pages.ts';

interface Row {
  readonly kind: 'ad' | 'share' | 'promo' | 'legal';
  readonly language: string;
  readonly source: string;
  readonly example: { readonly bad: string; readonly good: string };
}

const lines: readonly Row[] = [
  {
    kind: 'ad',
    language: 'German',
    source: '(?:Anzeige|ANZEIGE|Werbung|Advertorial|Anzeigen|Werbeanzeige)',
    example: { bad: 'Anzeige', good: 'Eine Anzeige wurde erstattet, sagte die Polizei.' },
  },
  {
    kind: 'share',
    language: 'German',
    source:
      '(?:Teilen(?: mit| Sie diesen (?:Artikel|Beitrag)| auf (?:Facebook|Twitter|X|WhatsApp))? ?:?|Diesen (?:Artikel|Beitrag) teilen|Artikel (?:teilen|drucken|versenden|merken)|Auf (?:Facebook|Twitter|X|WhatsApp|LinkedIn) teilen|Per E-Mail (?:teilen|versenden)|Seite drucken|Drucken|Gefällt mir(?: ?: ?(?:Gefällt mir )?(?:Wird geladen|Lade)?(?:\\.{3}|…)?)?|Kommentare? (?:schreiben|lesen|anzeigen|abgeben)|Kommentieren|Zu den Kommentaren|Schreibe einen Kommentar|Hinterlasse (?:einen Kommentar|eine Antwort))',
    example: { bad: 'Teilen mit:', good: 'Teilen mit anderen ist eine alte Tugend der Katzen.' },
  },
  {
    kind: 'promo',
    language: 'German',
    source:
      '(?:(?:Jetzt )?(?:kostenlos(?:en)? )?(?:den |unseren |zum )?Newsletter (?:abonnieren|anmelden|bestellen)|Abonnieren Sie (?:unseren|den|hier|jetzt) .{3,100}|Folge(?:n Sie)? uns (?:auf|bei) .{0,20}(?:Facebook|Twitter|X|Instagram|YouTube|LinkedIn|Xing|Mastodon|Telegram|WhatsApp|TikTok|Google|Social).{0,60}|Melden Sie sich .{0,30}Newsletter(?!\\p{L}).{0,60}|Hier (?:geht es zur|können Sie die) .{0,20}App(?!\\p{L}).{0,60}|(?:Jetzt )?(?:Abo|Abonnement) (?:abschließen|testen|sichern))[.!]?',
    example: { bad: 'Jetzt Newsletter abonnieren', good: 'Einen Newsletter zu lesen kostet Zeit, sagt eine Studie.' },
  },
  {
    kind: 'legal',
    language: 'German',
    source:
      '(?:©|\\(c\\)) ?dpa(?:-infocom)?,? ?.{0,60}|Alle Rechte vorbehalten\\.?|.{0,30}Vervielfältigung nur mit Genehmigung.{0,80}|Mit Material (?:von|der) .{2,60}',
    example: { bad: '© dpa-infocom, dpa:210101-99-1/2', good: 'Die dpa meldete am Montag zwei Katzen im Rathaus.' },
  },
  {
    kind: 'ad',
    language: 'French',
    source:
      '(?:Publicité|PUBLICITÉ|La suite après (?:la|cette) publicité|La suite après cette publicité|Suite de l.article après la publicité|Annonce|Contenu sponsorisé)',
    example: { bad: 'Publicité', good: 'La publicité occupe les murs de la ville.' },
  },
  {
    kind: 'share',
    language: 'French',
    source:
      '(?:Partage[rz](?: (?:cet article|cette page|ceci|sur (?:Facebook|Twitter|X|LinkedIn|WhatsApp)|par (?:e-?mail|mail)))? ?:?|Partager ?: ?|J.aime(?: ceci)?(?: ?: ?(?:J.aime )?(?:chargement|Chargement)(?:\\.{3}|…)?)?|Imprimer(?: cet article)?|Envoyer (?:par (?:e-?mail|mail)|à un ami)|Laisser un commentaire|Ajouter un commentaire|Commenter|Voir les commentaires|Réagir|Tweeter|Copier le lien|Lire les commentaires)',
    example: { bad: 'Partager cet article', good: 'Partager un repas vaut mieux que le manger seul.' },
  },
  {
    kind: 'promo',
    language: 'French',
    source:
      '(?:Abonnez-vous (?:à|pour|dès|gratuitement|maintenant)(?!\\p{L}).{0,120}|S.abonner(?: (?:à|pour)(?!\\p{L}).{0,80})?|Inscrivez-vous (?:à|pour|gratuitement)(?!\\p{L}).{0,60}(?:newsletter|lettre|infolettre).{0,60}|Suivez[- ]nous (?:sur|:) .{0,20}(?:Facebook|Twitter|X|Instagram|YouTube|LinkedIn|Mastodon|Telegram|WhatsApp|TikTok|Google|les réseaux|nos réseaux|notre).{0,60}|Recevez (?:gratuitement |chaque |notre |nos |toute |l.).{3,120}(?:newsletter|boîte|e-?mail|lettre).{0,40}|Newsletter ?: .{3,100}|Téléchargez (?:notre|l.)\\s?application.{0,80})[.!]?',
    example: { bad: 'Abonnez-vous à notre newsletter', good: 'Abonnez un ami à la lecture des étoiles.' },
  },
  {
    kind: 'legal',
    language: 'French',
    source:
      '(?:©.{2,60})?Tous droits réservés\\.?|(?:Reproduction|Toute reproduction).{0,60}(?:interdite|réservée).{0,60}',
    example: { bad: 'Tous droits réservés.', good: 'Tous les droits sont réservés aux chats.' },
  },
  {
    kind: 'ad',
    language: 'Spanish',
    source:
      '(?:Publicidad|PUBLICIDAD|Anuncio|Anuncios|Contenido patrocinado|Sigue leyendo después de la publicidad|Continúa (?:leyendo )?después de la publicidad|CONTINÚA DESPUÉS DE LA PUBLICIDAD|Patrocinado)',
    example: { bad: 'Publicidad', good: 'La publicidad llenaba las calles de la ciudad.' },
  },
  {
    kind: 'share',
    language: 'Spanish',
    source:
      '(?:Compart(?:ir|e|elo)(?: (?:esto|este artículo|esta (?:nota|noticia|entrada)|en (?:Facebook|Twitter|X|WhatsApp|LinkedIn)|por (?:e-?mail|correo)))? ?:?|Me gusta(?: esto)?(?: ?: ?(?:Me gusta )?Cargando(?:\\.{3}|…)?)?|Imprimir|Enviar por (?:e-?mail|correo)|Deja (?:un comentario|una respuesta)|Deja tu comentario|Comentarios|Copiar enlace|Tuitear|Comentar)',
    example: { bad: 'Compartir esto:', good: 'Compartir el pan era la costumbre del pueblo.' },
  },
  {
    kind: 'promo',
    language: 'Spanish',
    source:
      '(?:Suscríb(?:ete|ase) (?:a|al|aquí|gratis|para|en|y)(?!\\p{L}).{0,120}|Síg(?:uenos|anos) (?:en|a través de) .{0,20}(?:Facebook|Twitter|X|Instagram|YouTube|LinkedIn|Telegram|WhatsApp|TikTok|Google|redes|nuestr).{0,100}|Recib[ae] .{0,60}(?:noticias|novedades|titulares|boletín|newsletter|entradas).{0,100}(?:correo|boletín|newsletter|e-?mail|WhatsApp).{0,40}|Únete (?:a|al) .{3,80}(?:canal|WhatsApp|Telegram|comunidad|newsletter).{0,60}|Descarga nuestra (?:app|aplicación).{0,80}|Regístrate gratis(?!\\p{L}).{0,60})[.!]?',
    example: { bad: 'Suscríbete a nuestro boletín', good: 'Suscríbete no es palabra de gatos.' },
  },
  {
    kind: 'legal',
    language: 'Spanish',
    source:
      '(?:©.{2,60})?(?:Todos los derechos reservados|Derechos reservados)\\.?|(?:Queda )?prohibida (?:su|la) reproducción.{0,100}',
    example: { bad: 'Todos los derechos reservados.', good: 'Todos los derechos son de los gatos.' },
  },
  {
    kind: 'ad',
    language: 'Italian or Portuguese',
    source:
      '(?:Pubblicità|PUBBLICITÀ|Publicidade|PUBLICIDADE|Continua depois da publicidade|Continua após a publicidade|Conteúdo patrocinado|Anúncio|La pubblicità)',
    example: { bad: 'Pubblicità', good: 'La pubblicità è ovunque in città.' },
  },
  {
    kind: 'share',
    language: 'Italian or Portuguese',
    source:
      '(?:Condividi(?: (?:su (?:Facebook|Twitter|X|WhatsApp)|questo articolo|l.articolo|via e-?mail))? ?:?|Mi piace(?: ?: ?(?:Mi piace )?Caricamento(?:\\.{3}|…)?)?|Stampa(?: articolo)?|Lascia un commento|Compartilh(?:ar|e|e isso|ar isso)(?: (?:no|na|via|esta|este|isso)(?: \\w{2,15}){0,2})? ?:?|Curtir(?: isso)?(?: ?: ?(?:Curtir )?Carregando(?:\\.{3}|…)?)?|Deixe um comentário|Imprimir)',
    example: { bad: 'Condividi su Facebook', good: 'Condividi il pane con i gatti del quartiere.' },
  },
  {
    kind: 'ad',
    language: 'Russian',
    source:
      '(?:Реклама|РЕКЛАМА|На правах рекламы|Реклама\\. .{2,60}|Продолжение (?:после|под) реклам(?:ы|ой)|Спонсорский материал)',
    example: { bad: 'Реклама', good: 'Реклама висела на каждом доме города.' },
  },
  {
    kind: 'share',
    language: 'Russian',
    source:
      '(?:Подели(?:ться|тесь|сь)(?: (?:ссылкой|статьей|статьёй|новостью|с друзьями|записью|в (?:соцсетях|социальных сетях|Facebook|Twitter|Telegram|ВКонтакте)|ссылкой на статью|на страничке))? ?:?!?|Понравил(?:ась|ся|ось)(?: \\w{3,12})?\\? ?(?:Поделись|Поделитесь|Подпишись|Подпишитесь|Расскажи).{0,80}|Нравится(?: ?: ?(?:Нравится )?Загрузка(?:\\.{3}|…)?)?|Распечатать|Версия для печати|Добавить (?:комментарий|в закладки|в избранное)|Оставить комментарий|Комментарии(?: \\(?\\d{1,4}\\)?)?|Комментировать|Твитнуть|Скопировать ссылку|Рассказать друзьям)',
    example: { bad: 'Поделиться ссылкой:', good: 'Поделиться хлебом с котом было делом чести.' },
  },
  {
    kind: 'promo',
    language: 'Russian',
    source:
      '(?:Подпи(?:сывайтесь|шитесь|шись|сывайся|саться) (?:на|в) .{2,120}|Подпи(?:сывайтесь|шитесь|шись|сывайся) на .{3,120}|Следите за (?:нами|новостями|нашими).{0,100}|Присоединяйтесь к (?:нам|нашему|нашей|нашим) .{3,80}|Наш (?:канал|Telegram|телеграм).{0,80}|Читайте нас (?:в|на) .{2,80}|Больше новостей .{3,100}(?:канале|Telegram|телеграм|сайте).{0,40}|Поддержать (?:проект|автора|нас).{0,60})[.!]?',
    example: {
      bad: 'Подписывайтесь на наш канал в Telegram',
      good: 'Подписаться под письмом он не решился, и кот тоже.',
    },
  },
  {
    kind: 'legal',
    language: 'Russian',
    source:
      '(?:©.{2,60})?Все права защищены\\.?.{0,60}|(?:При (?:перепечатке|использовании|копировании|цитировании)).{3,100}(?:ссылка|обязательна|гиперссылка).{0,80}|(?:Перепечатка|Копирование|Использование) материалов.{3,100}(?:ссылк|разреш|запрещ|согласи).{0,60}',
    example: { bad: 'Все права защищены.', good: 'Все права у котов, сказал дед.' },
  },
  {
    kind: 'ad',
    language: 'Dutch, Polish or Turkish',
    source:
      '(?:Advertentie|ADVERTENTIE|Advertentie verder lezen na de advertentie|Reklama|REKLAMA|Dalsza część artykułu pod (?:materiałem wideo|reklamą)|Reklam|Annons|ANNONS|Annonse|ANNONSE|Annonce|Mainos|Artikel går vidare efter annonsen|Artikeln fortsätter efter annonsen)',
    example: { bad: 'Advertentie', good: 'Een advertentie hing aan elke muur.' },
  },
];

// What stands over a list of other articles, and before the title of one.
const german =
  'Lesen Sie (?:auch|mehr|dazu|hierzu)(?: (?:auch|mehr|dazu|zum Thema))?|Lies auch|Auch interessant|Das könnte (?:Sie|dich|Euch) auch interessieren|Ähnliche (?:Artikel|Beiträge)|Verwandte (?:Artikel|Beiträge|Themen)|Weitere (?:Artikel|Beiträge|Nachrichten)(?: zum Thema)?|Mehr (?:Artikel|Nachrichten) zum Thema';
const french =
  '(?:>{0,2} ?)?[AÀ] (?:lire|voir|écouter|découvrir) (?:aussi|également)|Lire (?:aussi|également|notre article)|LIRE AUSSI|Lisez aussi|Articles? (?:similaires?|liés|connexes|associés)|Sur le même (?:sujet|thème)|Dans la même (?:rubrique|catégorie)|Vous aimerez aussi|Les plus lus|Notre sélection';
const spanish =
  '(?:Lee|Leer|Lea|Mira|Vea|Escucha) (?:también|además)|(?:LEE|LEA|LEER|VEA|MIRA) (?:TAMBIÉN|ADEMÁS|MÁS)|Además lea|(?:Te|Le) (?:puede|podría) interesar|Te recomendamos|Noticias? relacionadas?|Artículos? relacionados?|Entradas? relacionadas?|Contenido relacionado|Lo más (?:leído|visto)';
const italian =
  'Leggi (?:anche|pure)|LEGGI ANCHE|Articoli? (?:correlati|simili)|Potrebbe interessarti(?: anche)?|Leia (?:também)|LEIA (?:TAMBÉM|MAIS)|VEJA TAMBÉM|Assista também|Leia a seguir|Artigos relacionados|Notícias relacionadas|Posts? relacionados?|Matéria relacionada|Mais lidas';
const russian =
  'Читай(?:те)? (?:также|ещ[её]|по теме)|ЧИТАЙТЕ ТАКЖЕ|Смотри(?:те)? также|Материалы по теме|Похожие (?:статьи|записи|материалы|новости)|Другие (?:статьи|новости|материалы)|Новости по теме|Связанные (?:записи|статьи)|Вам (?:может быть|также может быть) интересно';
const other =
  'Lees ook|LEES OOK|Bekijk ook|Gerelateerde (?:artikelen|berichten)|(?:Czytaj|Zobacz|Przeczytaj) (?:także|też|również)|CZYTAJ (?:TAKŻE|TEŻ)|Powiązane (?:artykuły|wpisy)|Polecane artykuły|Ayrıca (?:bkz|okuyun)|İlgili (?:haberler|yazılar|konular)|Läs också|LÄS OCKSÅ|Les også|LES OGSÅ|Læs også|Lue myös';
const titles = [german, french, spanish, italian, russian, other].join('|');

// What leads on by itself.
const ways =
  'Weiterlesen|Mehr lesen|Weiterlesen nach der Anzeige|Nächster Beitrag|Vorheriger Beitrag|Zur Startseite|Nach oben|Hier geht es zum Artikel|Zum (?:ganzen |vollständigen )?Artikel|Lire (?:la suite|plus|l.article complet)|Article (?:suivant|précédent)|Continuer la lecture|Retour en haut|(?:Leer|Ver) (?:más|el artículo completo|la nota completa)|(?:Sigue|Seguir|Continuar) leyendo|Volver arriba|(?:Entrada|Artículo) (?:siguiente|anterior)|Continua a leggere|Leggi (?:tutto|di più)|Articolo (?:precedente|successivo)|Leia mais|Continue lendo|Чита(?:ть|йте) (?:далее|дальше|полностью)|Предыдущая (?:статья|запись)|Следующая (?:статья|запись)|Вернуться (?:к списку|назад|наверх)|Lees (?:meer|verder)|Lees hier(?: meer)?|Czytaj (?:więcej|dalej)|Devamını oku|Läs mer|Lue lisää';

// Whole lines of blogs and news sites in German, French, Spanish, Italian, Portuguese, Russian and some smaller languages.
export default defineRecipe({
  id: 'european',
  name: 'Blogs and news sites in other European languages',
  entries: [
    ...lines.map(({ kind, language, source, ...line }) => ({
      ...safe[kind],
      label: `${kind === 'ad' ? 'word over an ad' : kind === 'share' ? 'share or comment line' : kind === 'promo' ? 'subscription line' : 'notice'} (${language})`,
      phrase: new RegExp(`^[▶►→•*\\s+-]{0,4}(?:${source})[\\s»→.!*-]{0,3}$`, 'u'),
      maxLength: 200,
      ...(kind === 'share' || kind === 'legal' ? { where: 'tail' as const } : {}),
      example: { bad: `<p>Textus.</p>\n<p>${line.example.bad}</p>\n`, good: `<p>${line.example.good}</p>\n` },
    })),
    {
      ...safe.related,
      label: 'list of other articles (German, French, Spanish and others)',
      takes: 'links',
      evidence: { links: 2, linkShare: 0.8, hosts: 1 },
      phrase: new RegExp(`^[▶►→•*\\s-]{0,4}(?:${titles}) ?[:»→>]{0,2}$`, 'u'),
      example: {
        bad: '<p>Texte.</p>\n<h3>Articles similaires</h3>\n<ul><li><a href="/a">Les chats</a></li><li><a href="/b">Les chiens</a></li></ul>\n',
        good: '<p>Texte.</p>\n<h3>Voir aussi</h3>\n<p>Une ville.</p>\n',
      },
    },
    {
      ...ask.related,
      label: 'list of other articles (German, French, Spanish and others)',
      takes: 'links',
      phrase: new RegExp(
        `^[▶►→•*\\s-]{0,4}(?:${titles}|Mehr zum Thema|Mehr dazu|Passend dazu|Zum Weiterlesen|Voir aussi|Pour aller plus loin|En savoir plus|Más información|Vedi anche|Veja também|Saiba mais|По теме|Рекомендуем|Meer over dit onderwerp) ?[:»→>]{0,2}$`,
        'u',
      ),
      example: {
        bad: '<p>Text.</p>\n<p>Mehr zum Thema:</p>\n<ul><li><a href="/a">Katzen</a></li></ul>\n',
        good: '<p>Text.</p>\n<h3>Mehr zum Thema</h3>\n<p>Ein Thema.</p>\n',
      },
    },
    ...inPages({
      kind: 'related',
      label: 'teaser (German, French, Spanish and others)',
      phrase: new RegExp(`^[▶►→•*\\s+-]{0,4}(?:${titles}) ?[:»→|>] ?.{3,140}$`, 'u'),
      maxLength: 220,
      example: {
        bad: '<p>Text.</p>\n<p>Lesen Sie auch: <a href="https://news.example/b">Katzen im Rathaus</a></p>\n',
        good: '<p>Lesen Sie auch Bücher über Katzen, wenn Sie Zeit haben.</p>\n',
      },
    }),
    {
      ...ask.related,
      label: 'teaser in other words (German, French, Spanish and others)',
      evidence: { own: true },
      phrase:
        /^[▶►→•*\s+-]{0,4}(?:Mehr (?:zum Thema|dazu)|Passend dazu|Zum Weiterlesen|Weiterlesen|[AÀ] (?:lire|voir|écouter|découvrir)|Voir (?:aussi|également)|En savoir plus|Pour aller plus loin|Lire la suite|Más (?:información|noticias|sobre)(?: sobre .{2,40})?|Conozca más|Conoce más|Sigue leyendo|Recomendado|Vedi anche|Veja (?:também|mais)|Leia mais|Saiba mais|Подробнее|По теме|Ещё по теме|Рекомендуем(?: прочитать| почитать)?|Lees meer|Meer over dit onderwerp|Zobacz więcej|Läs mer) ?[:»→|>] ?.{3,140}$/u,
      maxLength: 200,
      example: {
        bad: '<p>Text.</p>\n<p>En savoir plus : <a href="/b">les chats</a></p>\n',
        good: '<p>En savoir plus : <a href="https://docs.example/">les chats</a></p>\n',
      },
    },
    {
      ...safe.related,
      label: 'link to the rest (German, French, Spanish and others)',
      phrase: new RegExp(`^[▶►→•*\\s+-]{0,4}(?:${ways}) ?(?:\\.{3}|…|[»→>.:]{1,3})?$`, 'u'),
      maxLength: 60,
      example: {
        bad: '<p>Texte.</p>\n<p><a href="/b">Lire la suite…</a></p>\n',
        good: '<p>Lire la suite du livre.</p>\n',
      },
    },
    {
      ...ask.credit,
      label: 'source or editor line (Russian, German, French, Spanish)',
      where: 'tail',
      only: 'html',
      phrase:
        /^[([\s]{0,2}(?:(?:Источник|Автор|Фото|Перевод|Редактор|Quellen?|Autor|Redaktion|Bildquelle|Fotos?|Crédits?|Auteur|Fuentes?|Redacción|Fonte) ?|Sources? ): ?[^.!?]{2,90}[)\]\s]{0,2}$/,
      example: { bad: '<p>Text.</p>\n<p>Quelle: dpa/Stadtblatt</p>\n', good: '<p>Source: a book.</p>\n' },
    },
  ],
});
