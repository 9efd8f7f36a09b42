// SPDX-License-Identifier: MIT
//
// The program's hand in the preview. It runs when the page's text is there, in a world apart from the page; running it again
// does nothing. Timers do not run here, since scripts are off for the page; animation frames and events do.
//
// What it tells goes over the console, one line each: "sasil:" and a JSON object with one of
//   ready    the page's text and its styles are there; the number of this load
//   painted  this revision has been on the screen for a frame
//   place    [index, top]: the first visible section, and the distance of its top from the view's, CSS pixels
//   remote   whether the page has images from elsewhere
//   over     [section, block, item]: what the mouse or the focus came to, or has when the page became another one; with
//            `revision`, that of the page, and `ticket`, which light() is to be given
//   fix      [section, finding]: a finding's button was pressed; with `revision`
//   cite     the id whose citation was followed

(() => {
  'use strict';

  if (globalThis.sasil)
    return;

  const root = document.documentElement;
  const digest = document.getElementById('digest');
  const sections = [...(digest?.querySelectorAll(':scope > section.topic') ?? [])];

  let remote = null; // not told yet
  let unpainted = null; // the revision whose frame is waited for
  let known = 0; // the newest revision that was told
  let over = null; // the item under the mouse, or with the focus in it
  let ticket = 0; // of the newest question what belongs to it
  let lit = []; // the items that are marked

  const say = message => console.debug('sasil:' + JSON.stringify(message));

  // The sections follow each other from top to bottom, so the first one that ends below the view's top can be bisected.
  function place() {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[middle].getBoundingClientRect().bottom > 0)
        high = middle;
      else
        low = middle + 1;
    }
    return low < sections.length ? [low, sections[low].getBoundingClientRect().top] : [0, 0];
  }

  function putAt(section, top) {
    const moved = section.getBoundingClientRect().top - top;
    // The engine cuts off parts of the screen's pixels; rounded, many patches do not creep.
    const goal = Math.round((window.scrollY + moved) * devicePixelRatio) / devicePixelRatio;
    if (Math.abs(moved) >= 0.5)
      window.scrollTo({left: 0, top: goal, behavior: 'instant'});
  }

  function sectionFrom(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    // The renderer makes none of these; a connection that a link asks for is beyond the page's policy.
    for (const stranger of template.content.querySelectorAll('link, iframe, base, meta, object, embed'))
      stranger.remove();
    return template.content.firstElementChild ?? document.createElement('section');
  }

  function tellPainted() {
    if (unpainted !== null)
      say({painted: unpainted});
    unpainted = null;
  }

  // Another revision may have other sections, and in those that stayed other support.
  function learn(revision) {
    known = revision;
    if (over?.isConnected)
      tellOver();
    else if (over)
      enter(null);
  }

  // The second frame begins when the first one has been handed to the screen. A hidden page has no frames.
  function paint(revision) {
    if (revision !== known)
      learn(revision);
    unpainted = revision;
    if (document.hidden)
      tellPainted();
    else
      requestAnimationFrame(() => requestAnimationFrame(() => unpainted === revision && tellPainted()));
  }

  function lookAround() {
    const now = digest?.querySelector('img[src^="http:" i], img[src^="https:" i], .blocked-image') != null;
    if (now !== remote)
      say({remote: now});
    remote = now;
  }

  function splice([first, removed, texts]) {
    const fresh = texts.map(sectionFrom);
    const next = sections[first + removed];
    const last = sections[sections.length - 1];
    if (next)
      next.before(...fresh);
    else if (last)
      last.after(...fresh);
    else
      digest.prepend(...fresh);
    for (const section of sections.splice(first, removed, ...fresh))
      section.remove();
  }

  // Where the section with this index is to be found after the splice; of a removed one, what came in its place.
  function indexAfter([first, removed, texts], index) {
    if (index < first)
      return index;
    if (index >= first + removed)
      return index + texts.length - removed;
    return first + Math.max(0, Math.min(index - first, texts.length - 1));
  }

  // Splices are in ascending order and do not overlap; their indices are those before the patch.
  function patch(splices, revision) {
    const atTop = window.scrollY <= 0;
    let [index, top] = place();
    for (const one of splices.toReversed()) {
      index = indexAfter(one, index);
      splice(one);
    }
    if (!atTop && sections.length > 0)
      putAt(sections[Math.min(index, sections.length - 1)], top);
    lookAround();
    learn(revision);
    paint(revision);
    return [sections.length, ...place()];
  }

  function restore(index, top) {
    if (index === 0 && top >= 0)
      window.scrollTo({left: 0, top: 0, behavior: 'instant'});
    else if (sections.length > 0)
      putAt(sections[Math.min(index, sections.length - 1)], top);
  }

  function reveal(index, highlight, revision) {
    const section = sections[index];
    (section?.firstElementChild ?? section)?.scrollIntoView({block: 'start', behavior: 'instant'});
    if (highlight)
      section?.animate([{backgroundColor: 'var(--marker)'}, {backgroundColor: 'transparent'}], {duration: 1200, easing: 'ease-in'});
    paint(revision);
    return place();
  }

  const sectionOf = element => sections.indexOf(element.closest('#digest > section.topic'));

  function tellOver() {
    say({over: [sectionOf(over), ...over.dataset.item.split('.').map(Number)], revision: known, ticket: ++ticket});
  }

  function unmark() {
    for (const item of lit)
      item.classList.remove('pointed', 'lit', 'alone');
    lit = [];
  }

  function enter(item) {
    if (item === over)
      return;
    over = item;
    ++ticket;
    unmark();
    if (over)
      tellOver();
  }

  function mark(item, name) {
    item.classList.add(name);
    lit.push(item);
  }

  // The answer to what is under the mouse: the places of what belongs to it, or that it stands alone.
  function light(asked, places, alone) {
    if (asked !== ticket || !over?.isConnected)
      return;
    unmark();
    for (const [section, block, item] of places) {
      for (const element of sections[section]?.querySelectorAll(`[data-item="${block}.${item}"]`) ?? [])
        mark(element, 'lit');
    }
    if (alone || places.length > 0)
      mark(over, alone ? 'alone' : 'pointed');
  }

  const itemAround = node => node?.closest?.('[data-item]') ?? null;

  function followCitation(event) {
    const cite = event.target.closest?.('.cite');
    if (cite)
      say({cite: cite.dataset.cites});
    return cite;
  }

  // Headings have no ids here, where they would change with every topic before them.
  function followHeading(event) {
    const link = event.target.closest?.('a[href^="#"]');
    const target = link?.getAttribute('href').slice(1);
    if (!link || document.getElementById(target))
      return;
    event.preventDefault();
    say({heading: target});
  }

  function press(event) {
    const fix = event.target.closest?.('.fix');
    if (fix)
      say({fix: [sectionOf(fix), Number(fix.dataset.finding)], revision: known});
    else if (!followCitation(event))
      followHeading(event);
  }

  // Before the style sheets are there every place in the page is another one.
  function whenStyled(then) {
    const awaited = [...document.querySelectorAll('link[rel="stylesheet" i]')].filter(link => !link.sheet);
    let open = awaited.length;
    const oneLess = () => --open === 0 && then();
    for (const link of awaited)
      ['load', 'error'].forEach(event => link.addEventListener(event, oneLess, {once: true}));
    if (open === 0)
      then();
  }

  function setAttribute(name, value, revision) {
    root.setAttribute(name, value);
    paint(revision);
  }

  document.addEventListener('visibilitychange', () => document.hidden && tellPainted());
  document.addEventListener('scroll', () => say({place: place()}), {passive: true});

  // On the document, so that a section that comes later needs nothing.
  document.addEventListener('mouseover', event => enter(itemAround(event.target)));
  document.addEventListener('mouseout', event => event.relatedTarget ?? enter(null));
  document.addEventListener('focusin', event => enter(itemAround(event.target)));
  document.addEventListener('focusout', event => event.relatedTarget ?? enter(null));
  document.addEventListener('click', event => event.isTrusted && press(event));
  document.addEventListener('keydown', event => {
    if (event.isTrusted && event.key === 'Enter' && followCitation(event))
      event.preventDefault();
  });

  // The place is kept by section, which holds when the page is another one after a load.
  history.scrollRestoration = 'manual';
  globalThis.sasil = {light, paint, patch, restore, reveal, setAttribute};
  lookAround();
  whenStyled(() => say({ready: Number(root.dataset.load)}));
})();
