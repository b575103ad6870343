import { renderArticle } from '../../core/clean/render.ts';
import { clean, type Finding, type Format, lint, noFacts, parseArticle, settingsFrom } from '../../core/index.ts';

export interface Step {
  readonly name: string;
  /** Processor time, which other programs on the machine do not lengthen. */
  readonly milliseconds: number;
}

export interface Timed {
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
}

const settings = settingsFrom([]);
const rendering = { imageFields: [], remoteImages: true, resolveImage: () => ({ blocked: '' }) };

/** Does with a text all that the editor and the command line do, or what `check` does. Throws what they would throw. */
export function takeSteps(text: string, format: Format, { all = true } = {}): Timed {
  const steps: Step[] = [];
  const timed = <T>(name: string, step: () => T): T => {
    const before = process.cpuUsage();
    const result = step();
    steps.push({ name, milliseconds: Math.round(process.cpuUsage(before).user / 1000) });
    return result;
  };
  const article = timed('parse', () => parseArticle(text, format));
  const findings = timed('lint', () => lint(article, settings, noFacts));
  if (!all) return { steps, findings };
  const cleaned = timed('fix', () => clean(text, format, settings, noFacts, { article }));
  timed('fix all', () => clean(text, format, settings, noFacts, { article, tier: 'all' }));
  timed('preview', () => renderArticle(cleaned.article, rendering));
  timed('original', () => renderArticle(article, rendering));
  return { steps, findings };
}
