import { fit } from '../fit.js';
import { html, Html, type Content } from './markup.js';

/** As many items as there is room for, in bytes, and a sentence about the rest. */
export function cutList<T>(
  items: readonly T[],
  render: (item: T, index: number) => Html,
  budget: number,
  wrap: (shown: Html) => Html,
  where = 'report.json',
): Html {
  if (items.length === 0) return html``;
  const { text, kept } = fit(items, (item, index) => String(render(item, index)), '\n', budget);
  return html`${kept > 0 ? wrap(new Html(text)) : html``}${leftOut(items.length - kept, where)}`;
}

export function bulletList<T>(items: readonly T[], render: (item: T) => Content, budget = 200_000): Html {
  return cutList(
    items,
    (item) => html`<li>${render(item)}</li>`,
    budget,
    (shown) =>
      html`<ul>
        ${shown}
      </ul>`,
  );
}

function leftOut(count: number, where: string): Html {
  if (count === 0) return html``;
  return html`<p class="cut">
    ${count.toLocaleString('en-US')} more did not fit here; ${where} has them all.
  </p>`;
}
