// SPDX-License-Identifier: MIT
//
// The program's hand in the preview. It runs when the page's text is there, in a world apart from the page; running it again
// does nothing. Timers do not run here, since scripts are off for the page; animation frames and events do.
//
// A long digest is not here as a whole: the page holds the sections around the view, and a room above and below them is as
// high as the others are, or as their lengths let one expect until they have been here. Sections are counted among all.
//
// What it tells goes over the console, one line each: "sasil:" and a JSON object with one of
//   ready    the page's text and its styles are there; the number of this load
//   painted  this revision has been on the screen for a frame
//   place    [index, top]: the first visible section, and the distance of its top from the view's, CSS pixels
//   want     [first, end, seen]: sections that are near the view, or in it, and not all here; `seen` is in it
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
  const sections = [...(digest?.querySelectorAll(':scope > section.topic') ?? [])]; // those that are here
  const rooms = {above: makeRoom(), below: makeRoom()};

  let first = 0; // the index of the first section that is here
  let lengths = []; // of all sections: what is to be read in each
  let heights = []; // of all sections, CSS pixels; 0: not known
  let known = {height: 0, length: 0}; // sums over those whose height is known
  let width = window.innerWidth; // that of the view when the heights were taken
  let asked = ''; // the sections that were wanted last

  let remote = null; // not told yet
  let unpainted = null; // the revision whose frame is waited for
  let revision = 0; // the newest revision that was told
  let over = null; // the item under the mouse, or with the focus in it
  let ticket = 0; // of the newest question what belongs to it
  let lit = []; // the items that are marked

  const say = message => console.debug('sasil:' + JSON.stringify(message));

  function makeRoom() {
    const room = document.createElement('div');
    room.ariaHidden = 'true';
    return room;
  }

  const end = () => first + sections.length;

  function forgetHeight(index) {
    known.height -= heights[index];
    known.length -= heights[index] > 0 ? lengths[index] : 0;
    heights[index] = 0;
  }

  function forgetHeights() {
    heights.fill(0);
    known = {height: 0, length: 0};
    width = window.innerWidth;
  }

  // Margins count to the section above them.
  function takeHeights() {
    if (window.innerWidth !== width)
      forgetHeights();
    const tops = sections.map(section => section.getBoundingClientRect().top);
    tops.push(sections.at(-1)?.getBoundingClientRect().bottom);
    sections.forEach((_, i) => {
      forgetHeight(first + i);
      heights[first + i] = Math.max(0, tops[i + 1] - tops[i]);
      known.height += heights[first + i];
      known.length += heights[first + i] > 0 ? lengths[first + i] : 0;
    });
  }

  // A pixel a character, until one knows better.
  const heightOf = index => heights[index] || lengths[index] * (known.length > 0 ? known.height / known.length : 0.5);

  function heightOfAll(from, to) {
    let height = 0;
    for (let i = from; i < to; ++i)
      height += heightOf(i);
    return height;
  }

  // A room that is not needed is not there: style sheets ask what comes first.
  function makeRooms() {
    const sizes = {above: heightOfAll(0, first), below: heightOfAll(end(), lengths.length)};
    for (const [name, height] of Object.entries(sizes)) {
      rooms[name].style.height = height + 'px';
      if (height === 0)
        rooms[name].remove();
    }
    if (sizes.above > 0 && !rooms.above.isConnected)
      digest.prepend(rooms.above);
    if (sizes.below > 0 && sections.at(-1)?.nextSibling !== rooms.below)
      sections.at(-1)?.after(rooms.below);
  }

  // The section at a height of the view, and where its top is: what is here follows each other from top to bottom, so the
  // first one that ends below can be bisected.
  function sectionAt(y) {
    if (sections.length === 0)
      return [0, 0];
    const top = sections[0].getBoundingClientRect().top;
    if (top > y && first > 0)
      return sectionInRoom(y, 0, first, top - heightOfAll(0, first));
    const bottom = sections.at(-1).getBoundingClientRect().bottom;
    if (bottom <= y && end() < lengths.length)
      return sectionInRoom(y, end(), lengths.length, bottom);
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[middle].getBoundingClientRect().bottom > y)
        high = middle;
      else
        low = middle + 1;
    }
    return low < sections.length ? [first + low, sections[low].getBoundingClientRect().top] : [0, 0];
  }

  function sectionInRoom(y, from, to, top) {
    let index = from;
    for (; index < to - 1 && top + heightOf(index) <= y; ++index)
      top += heightOf(index);
    return [index, top];
  }

  const place = () => sectionAt(0);

  function topOf(index) {
    if (index < first)
      return sections[0].getBoundingClientRect().top - heightOfAll(index, first);
    if (index >= end())
      return sections.at(-1).getBoundingClientRect().bottom + heightOfAll(end(), index);
    return sections[index - first].getBoundingClientRect().top;
  }

  function putAt(index, top) {
    if (sections.length === 0)
      return;
    const moved = topOf(Math.min(index, lengths.length - 1)) - top;
    // The engine cuts off parts of the screen's pixels; rounded, many patches do not creep.
    const goal = Math.round((window.scrollY + moved) * devicePixelRatio) / devicePixelRatio;
    if (Math.abs(moved) >= 0.5)
      window.scrollTo({left: 0, top: goal, behavior: 'instant'});
  }

  // Asks for what is missing in and near the view, and for some more, so that it need not be asked for at each step.
  function want() {
    const view = window.innerHeight;
    if (sections.length === 0 || view === 0)
      return;
    const isShort = (sections[0].getBoundingClientRect().top > -1.5 * view && first > 0) ||
      (sections.at(-1).getBoundingClientRect().bottom < 2.5 * view && end() < lengths.length);
    const wanted = [sectionAt(-4 * view)[0], sectionAt(5 * view)[0] + 1, place()[0]];
    // What did not come then is too much for a page.
    if (!isShort || asked === wanted.join())
      return;
    asked = wanted.join();
    say({want: wanted});
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
  function learn(newest) {
    revision = newest;
    if (over?.isConnected)
      tellOver();
    else if (over)
      enter(null);
  }

  // The second frame begins when the first one has been handed to the screen. A hidden page has no frames.
  function paint(newest) {
    if (newest !== revision)
      learn(newest);
    unpainted = newest;
    if (document.hidden)
      tellPainted();
    else
      requestAnimationFrame(() => requestAnimationFrame(() => unpainted === newest && tellPainted()));
  }

  function lookAround() {
    const here = digest?.querySelector('img[src^="http:" i], img[src^="https:" i], .blocked-image') != null;
    const now = here || (remote === true && sections.length < lengths.length);
    if (now !== remote)
      say({remote: now});
    remote = now;
  }

  // Sections that are here, counted from the first of them.
  function replace([at, removed, texts]) {
    const fresh = texts.map(sectionFrom);
    const next = sections[at + removed];
    const last = sections.at(-1);
    if (next)
      next.before(...fresh);
    else if (last)
      last.after(...fresh);
    else
      digest.prepend(...fresh);
    for (const section of sections.splice(at, removed, ...fresh))
      section.remove();
  }

  function splice([at, removed, added]) {
    for (let i = at; i < at + removed; ++i)
      forgetHeight(i);
    if (removed === added.length) {
      added.forEach((length, i) => lengths[at + i] = length);
      return;
    }
    lengths = [...lengths.slice(0, at), ...added, ...lengths.slice(at + removed)];
    heights = [...heights.slice(0, at), ...added.map(() => 0), ...heights.slice(at + removed)];
  }

  // Where the section with this index is to be found after the splice; of a removed one, what came in its place.
  function indexAfter([at, removed, added], index) {
    if (index < at)
      return index;
    if (index >= at + removed)
      return index + added.length - removed;
    return at + Math.max(0, Math.min(index - at, added.length - 1));
  }

  // Splices are of all sections, one after the other. Changes are of those that are here, in ascending order without overlap,
  // and their indices are those before the patch; after it, the first of these has the index `start`.
  function patch(splices, start, changes, newest) {
    const atTop = window.scrollY <= 0;
    let [index, top] = place();
    takeHeights();
    for (const one of splices) {
      index = indexAfter(one, index);
      splice(one);
    }
    const before = [first, end()].join();
    for (const one of changes.toReversed())
      replace(one);
    first = start;
    if (splices.length > 0 || before !== [first, end()].join())
      asked = '';
    makeRooms();
    if (!atTop)
      putAt(index, top);
    lookAround();
    learn(newest);
    paint(newest);
    want();
    return [sections.length, ...place()];
  }

  function restore(index, top, start, all) {
    first = start;
    lengths = all;
    heights = all.map(() => 0);
    takeHeights();
    makeRooms();
    if (index === 0 && top >= 0)
      window.scrollTo({left: 0, top: 0, behavior: 'instant'});
    else
      putAt(index, top);
    want();
  }

  function reveal(index, highlight, newest) {
    const section = sections[index - first];
    (section?.firstElementChild ?? section)?.scrollIntoView({block: 'start', behavior: 'instant'});
    if (highlight)
      section?.animate([{backgroundColor: 'var(--marker)'}, {backgroundColor: 'transparent'}], {duration: 1200, easing: 'ease-in'});
    paint(newest);
    want();
    return place();
  }

  // Lines break elsewhere when the view is wider, so that the rooms are others, too.
  function refit() {
    if (window.innerWidth !== width && sections.length < lengths.length) {
      const [index, top] = place();
      takeHeights();
      makeRooms();
      putAt(index, top);
    }
    want();
  }

  const sectionOf = element => first + sections.indexOf(element.closest('#digest > section.topic'));

  function tellOver() {
    say({over: [sectionOf(over), ...over.dataset.item.split('.').map(Number)], revision, ticket: ++ticket});
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
      for (const element of sections[section - first]?.querySelectorAll(`[data-item="${block}.${item}"]`) ?? [])
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
      say({fix: [sectionOf(fix), Number(fix.dataset.finding)], revision});
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

  function setAttribute(name, value, newest) {
    root.setAttribute(name, value);
    paint(newest);
  }

  function noteScrolling() {
    say({place: place()});
    want();
  }

  document.addEventListener('visibilitychange', () => document.hidden && tellPainted());
  document.addEventListener('scroll', noteScrolling, {passive: true});
  window.addEventListener('resize', refit);

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
