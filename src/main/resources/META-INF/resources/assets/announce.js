// Tells a screen reader what is new among the alerts, and nothing else: not the whole list after each change.

const headings = () => new Map([...document.querySelectorAll('article.alert[id], article.failed')].map((alert) => [alert.id, alert.querySelector('h1, h2, h3')?.textContent.trim().replace(/\s+/g, ' ') ?? '']));

export function announcer() {
  const spoken = document.createElement('p');
  spoken.className = 'aloud';
  spoken.setAttribute('role', 'status');
  document.body.append(spoken);
  let before = headings();
  return () => {
    const now = headings();
    const news = [...now].filter(([id, heading]) => before.get(id) !== heading).map(([, heading]) => heading);
    before = now;
    if (news.length) spoken.textContent = news.join('. ');
  };
}
