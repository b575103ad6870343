import { readdirSync, readFileSync } from 'node:fs';
import { filesBelow } from '../host/glob.ts';
import { messagesIn, translationProblems } from './messages.ts';

type Texts = Readonly<Record<string, string>>;

const textsOf = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8')) as Texts;

const named = (file: string, problems: readonly string[]): string[] => problems.map((one) => `${file}: ${one}.`);

/** Nothing but this part of the source may know VS Code, so nothing else has messages of its kind. */
async function messagesOfExtension(): Promise<{ readonly texts: Texts; readonly problems: readonly string[] }> {
  const files = filesBelow('src/extension', (file) => file.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async (file) => {
      const { texts, problems } = await messagesIn(readFileSync(file, 'utf8'));
      return { texts, problems: named(file, problems) };
    }),
  );
  const texts = found.flatMap((one) => one.texts.map((text) => [text, text] as const));
  return { texts: Object.fromEntries(texts), problems: found.flatMap(({ problems }) => problems) };
}

const stillEnglish = (translations: Texts): string[] =>
  Object.entries(translations).flatMap(([text, translation]) =>
    text === translation ? [`"${text}" is left as it is`] : [],
  );

/**
 * What is wrong with the translations of the manifest (package.nls.*.json) and of the messages (l10n/): a sentence for each, which names
 * the file. They are written by hand, so all that can be done is to say so.
 */
export async function problemsOfTranslations(): Promise<string[]> {
  const english = textsOf('package.nls.json');
  const manifests = readdirSync('.').filter((file) => /^package\.nls\..+\.json$/.test(file));
  const bundles = readdirSync('l10n').map((file) => `l10n/${file}`);
  const messages = await messagesOfExtension();
  return [
    ...messages.problems,
    ...manifests.flatMap((file) => named(file, translationProblems(english, textsOf(file)))),
    ...bundles.flatMap((file) => {
      const translations = textsOf(file);
      return named(file, [...translationProblems(messages.texts, translations), ...stillEnglish(translations)]);
    }),
  ];
}
