import { type View, views } from './messages.ts';

const isView = (name: string | undefined): name is View => views.some((view) => view === name);

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface Switch {
  show(view: View): void;
}

/** The switch of views: a group of radio buttons, of which one can be reached by Tab and the others by arrow keys. */
export function viewSwitch(group: HTMLElement, choose: (view: View) => void): Switch {
  const radios = [...group.querySelectorAll<HTMLElement>('[role=radio]')];
  const show = (view: View) => {
    for (const radio of radios) {
      const isChosen = radio.dataset.view === view;
      radio.setAttribute('aria-checked', String(isChosen));
      radio.tabIndex = isChosen ? 0 : -1;
    }
  };
  const take = (radio: HTMLElement | undefined) => {
    const view = radio?.dataset.view;
    if (!isView(view)) return;
    show(view);
    radio?.focus();
    choose(view);
  };
  group.addEventListener('click', ({ target }) => {
    if (target instanceof Element) take(target.closest<HTMLElement>('[role=radio]') ?? undefined);
  });
  group.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const at = radios.findIndex((radio) => radio.isSameNode(event.target as Node));
    if (step === undefined || at < 0) return;
    event.preventDefault();
    take(radios[(at + step + radios.length) % radios.length]);
  });
  return { show };
}
