// This device: the pupil's nickname, the page on the home screen, and signing out.

const version = new URL(import.meta.url).search;
const { element, say } = await import(`./words.js${version}`);

const $ = id => document.getElementById(id);

/** `page` provides the server's data, fetches them again, and clears what else it keeps here. */
export function open(page) {
  const form = $('nickname');
  const field = form.elements.nickname;

  /** Shows the nickname unless one is being typed. */
  function show() {
    if (page.mine() && !field.value) field.value = page.mine().nickname;
  }

  async function rename() {
    const nickname = field.value.trim().replace(/\s+/g, ' ');
    const answer = await Api.call('/api/v1/report/nickname', { method: 'PUT', body: { nickname }, shape: 'nothing' });
    if (answer.from !== 'server') await page.refresh(); // Anybody can answer nothing: the name in our data is the proof.
    $('nickname-hint').textContent = answer.from === 'server' ? say('nicknameWrong')
      : page.mine()?.nickname === nickname ? say('nicknameSaved') : say('lineOff');
  }

  /** What would be lost here: also a question about a wrong clock, and what waits for another school. */
  const countUnsent = async () =>
    (await Queue.list()).filter(item => ['waiting', 'asking'].includes(item.state) || Queue.isForeign(item)).length;

  async function askToLeave() {
    const waiting = await countUnsent();
    $('leave-check').replaceChildren(waiting ? say('leaveWaiting', waiting) : '', element('p.acts', {},
      element('button.grave', { type: 'button', onclick: leave }, say('leaveYes')),
      element('button', { type: 'button', onclick: () => { $('leave-check').hidden = true; } }, say('no'))));
    $('leave-check').hidden = false;
  }

  async function leave() {
    const answer = await Api.call('/api/v1/report/leave', { method: 'POST', shape: 'left' });
    if (Api.trouble(answer)) {
      $('leave-check').textContent = say('leaveNot');
      return;
    }
    await Queue.clear();
    await page.clear();
    location.assign('/join');
  }

  form.addEventListener('submit', event => { event.preventDefault(); rename(); });
  $('leave').addEventListener('click', askToLeave);
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    $('install').hidden = false;
    $('install').onclick = () => event.prompt();
  });
  return { show };
}
