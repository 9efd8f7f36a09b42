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
//   line     [section, from, to, part]: the reader scrolled, and this is at the view's top: so much of the way between what
//            begins on these lines of the section's source; `to` is -1 for its end
//   source   [section, from, to, word, nth]: the reader wants to see this in the source: the word where it stands for the
//            nth time, from 0, between these lines; without a word the first of them
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

  let owners = 0; // sections that were given ids of their own
  let first = 0; // the index of the first section that is here
  let lengths = []; // of all sections: what is to be read in each
  let heights = []; // of all sections, CSS pixels; 0: not known
  let known = {height: 0, length: 0}; // sums over those whose height is known
  let width = window.innerWidth; // that of the view when the heights were taken
  let asked = ''; // the sections that were wanted last
  let goal = null; // where the page was scrolled to, not by its reader
  let caret = null; // [section, line]: where the source's caret is
  let marked = null; // what is there
  let found = null; // {expression, within}: what is looked for, and the selector of where

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

  // Half a pixel a character, until one knows better.
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

  // The section at a height of the view, or the last one, and where its top is: what is here follows each other from top to
  // bottom, so the first one that ends below can be bisected.
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
    let high = sections.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sections[middle].getBoundingClientRect().bottom > y)
        high = middle;
      else
        low = middle + 1;
    }
    return [first + low, sections[low].getBoundingClientRect().top];
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
    if (Math.abs(moved) >= 0.5)
      scrollBy(Math.round((window.scrollY + moved) * devicePixelRatio) / devicePixelRatio - window.scrollY);
  }

  function scrollBy(distance) {
    window.scrollBy({left: 0, top: distance, behavior: 'instant'});
    goal = window.scrollY;
  }

  // Asks for what is missing in and near the view, and for some more, so that it need not be asked for at each step.
  function want() {
    const view = window.innerHeight;
    if (sections.length === 0 || view === 0)
      return;
    const isShort = (sections[0].getBoundingClientRect().top > -view && first > 0) ||
      (sections.at(-1).getBoundingClientRect().bottom < 2 * view && end() < lengths.length);
    const wanted = [sectionAt(-2 * view)[0], sectionAt(3 * view)[0] + 1, place()[0]];
    // What did not come then is too much for a page.
    if (!isShort || asked === wanted.join())
      return;
    asked = wanted.join();
    say({want: wanted});
  }

  // Topics of the same text name their footnotes alike: on the page each section has ids of its own, which stay when it moves.
  function ownIds(section) {
    const named = [...section.querySelectorAll('[id]')];
    const links = named.length > 0 ? [...section.querySelectorAll('a[href^="#"]')] : [];
    const ids = new Set(named.map(element => element.id));
    const own = `s${++owners}-`;
    for (const link of links.filter(link => ids.has(link.getAttribute('href').slice(1))))
      link.setAttribute('href', '#' + own + link.getAttribute('href').slice(1));
    for (const element of named)
      element.id = own + element.id;
    return section;
  }

  function sectionFrom(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    // The renderer makes none of these; a connection that a link asks for is beyond the page's policy.
    for (const stranger of template.content.querySelectorAll('link, iframe, base, meta, object, embed'))
      stranger.remove();
    return ownIds(template.content.firstElementChild ?? document.createElement('section'));
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
      if (caret)
        caret[0] = indexAfter(one, caret[0]);
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
    markCaret();
    markMatches();
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
      scrollBy(-window.scrollY);
    else
      putAt(index, top);
    want();
  }

  // What begins on lines of a section's source, in the order of the lines: [element, line, top]. Where scrolling to a heading
  // puts it is where its line is.
  function linesOf(section) {
    const begin = [...section.querySelectorAll('[data-line]')].map(element => [element, Number(element.dataset.line)]);
    const margin = parseFloat(getComputedStyle(section.firstElementChild ?? section).scrollMarginTop) || 0;
    const inOrder = begin.filter(([, line], i) => i === 0 || line > begin[i - 1][1]);
    return inOrder.map(([element, line]) => [element, line, element.getBoundingClientRect().top - margin]);
  }

  // The lines of a section, with its start and its end: [line, top]; the end, where the next section starts, has the line -1.
  function scaleOf(index) {
    const section = sections[index - first];
    const start = at => sections[at - first].firstElementChild?.getBoundingClientRect().top - marginOf(at);
    const marginOf = at => parseFloat(getComputedStyle(sections[at - first].firstElementChild).scrollMarginTop) || 0;
    const isFollowed = index + 1 < end() && sections[index + 1 - first].firstElementChild;
    const bottom = isFollowed ? start(index + 1) : section.getBoundingClientRect().bottom;
    const scale = linesOf(section).map(([, line, top]) => [line, top]);
    if (scale.length === 0 || scale[0][0] > 0)
      scale.unshift([0, section.getBoundingClientRect().top]);
    scale.push([-1, bottom]);
    return scale;
  }

  // Puts a place of the source at the view's top: a line of a section that has so many.
  function follow(index, line, count) {
    if (index === 0 && line <= 0) {
      scrollBy(-window.scrollY);
    } else if (sections[index - first]) {
      const scale = scaleOf(index);
      scale.at(-1)[0] = Math.max(count, scale.at(-2)[0] + 1);
      const after = Math.max(1, scale.findIndex(([at]) => at > line));
      const [from, top] = scale[after - 1];
      const [to, bottom] = scale[after];
      scrollBy(Math.round(top + (bottom - top) * Math.min(1, (line - from) / (to - from))));
    }
    want();
    return place();
  }

  // Which line of the source is at the view's top.
  function tellLine() {
    let [index] = place();
    if (!sections[index - first])
      return;
    if (window.scrollY <= 0) {
      say({line: [0, 0, -1, 0]});
      return;
    }
    let scale = scaleOf(index);
    // Between sections is the end of the first of them, but where a heading is put is its section's.
    if (scale.at(-1)[1] <= 1 && sections[index + 1 - first])
      scale = scaleOf(++index);
    const after = Math.max(1, scale.findIndex(([, top]) => top > 1));
    const [from, top] = scale[after - 1];
    const [to, bottom] = scale[after];
    say({line: [index, from, to, bottom > top ? Math.min(1, Math.max(0, -top / (bottom - top))) : 0]});
  }

  function markCaret() {
    marked?.classList.remove('at-caret');
    const section = caret && sections[caret[0] - first];
    marked = section ? linesOf(section).findLast(([, line]) => line <= caret[1])?.[0] ?? null : null;
    marked?.classList.add('at-caret');
  }

  // Matches that lie in one text; what emphasis or a link cuts is left alone.
  function rangesIn(text) {
    const matches = [...text.data.matchAll(found.expression)].filter(match => match[0]);
    return matches.map(match => new StaticRange({startContainer: text, startOffset: match.index,
                                                 endContainer: text, endOffset: match.index + match[0].length}));
  }

  function markMatches() {
    CSS.highlights.delete('found');
    if (!found)
      return;
    const highlight = new Highlight();
    for (const section of sections) {
      for (const part of found.within ? section.querySelectorAll(found.within) : [section]) {
        const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        for (let text = walk.nextNode(); text; text = walk.nextNode())
          rangesIn(text).forEach(range => highlight.add(range));
      }
    }
    CSS.highlights.set('found', highlight);
  }

  // The source reads expressions in another way; what makes none here marks nothing.
  function markFound(source, flags, within) {
    try {
      found = source ? {expression: new RegExp(source, flags), within} : null;
    } catch {
      found = null;
    }
    markMatches();
  }

  function showCaret(index, line, isToBeSeen) {
    caret = [index, line];
    markCaret();
    if (isToBeSeen)
      marked?.scrollIntoView({block: 'nearest', behavior: 'instant'});
    goal = window.scrollY;
    want();
    return place();
  }

  // From a double click: to the word that it selected, or to what stands there.
  function goToSource(event) {
    const section = event.target.closest?.('#digest > section.topic');
    const lines = section ? linesOf(section) : [];
    const at = lines.findLastIndex(([element]) => element.contains(event.target) ||
      element.compareDocumentPosition(event.target) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (at < 0)
      return;
    const [element, line] = lines[at];
    const selection = window.getSelection();
    const word = selection.toString().trim();
    let nth = 0;
    if (word && selection.rangeCount > 0) {
      const before = document.createRange();
      before.setStart(element, 0);
      before.setEnd(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
      nth = before.toString().split(word).length - 1;
    }
    say({source: [sectionOf(section), line, lines[at + 1]?.[1] ?? -1, word, nth]});
  }

  // A range as HTML that can stand by itself: a part of a list, of a table or of words in bold is one too.
  function htmlOf(range) {
    const carriers = 'ul, ol, table, thead, tbody, tr, pre, code, a, strong, em, del, sup, span';
    const box = document.createElement('div');
    box.append(range.cloneContents());
    let around = range.commonAncestorContainer;
    around = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement;
    for (let first = true; around?.matches(first ? carriers + ', .block' : carriers); around = around.parentElement) {
      const copy = around.cloneNode(false);
      copy.append(...box.childNodes);
      box.append(copy);
      first = false;
    }
    for (const block of box.querySelectorAll('.block:not(table):not(:has(> .label))'))
      block.replaceWith(...block.childNodes);
    return box.innerHTML;
  }

  // What is selected: [html, section, line, last, end], in the source from a line of a section to the one before `end` of the
  // last section; that is -1 for its end.
  function selected() {
    const selection = window.getSelection();
    const begin = [...digest.querySelectorAll('[data-line]')];
    if (selection.isCollapsed || selection.rangeCount === 0)
      return [];
    const range = selection.getRangeAt(0);
    if (begin.length === 0)
      return [htmlOf(range), -1, 0, -1, -1];
    const line = element => Number(element.dataset.line);
    const from = Math.max(0, begin.findLastIndex(element => range.comparePoint(element, 0) < 0));
    const to = Math.max(from, begin.findLastIndex(element => range.comparePoint(element, 0) <= 0));
    const last = sectionOf(begin[to]);
    const next = begin.slice(to + 1).find(element => sectionOf(element) !== last || line(element) > line(begin[to]));
    const end = next && sectionOf(next) === last ? line(next) : -1;
    return [htmlOf(range), sectionOf(begin[from]), line(begin[from]), last, end];
  }

  function reveal(index, highlight, newest) {
    const section = sections[index - first];
    (section?.firstElementChild ?? section)?.scrollIntoView({block: 'start', behavior: 'instant'});
    goal = window.scrollY;
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

  // Another look breaks lines elsewhere, so that the rooms are others, too; what was seen of a section is seen again.
  function setAttribute(name, value, newest) {
    const isOther = root.getAttribute(name) !== value && lengths.length > 0;
    const [index, top] = place();
    const section = sections[index - first];
    const part = top / (section?.offsetHeight || 1);
    root.setAttribute(name, value);
    if (isOther) {
      forgetHeights();
      takeHeights();
      makeRooms();
      if (window.scrollY > 0)
        putAt(index, part * (section?.offsetHeight || 1));
      want();
    }
    paint(newest);
  }

  function noteScrolling() {
    say({place: place()});
    if (goal === null || Math.abs(window.scrollY - goal) >= 1)
      tellLine();
    goal = null;
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
  document.addEventListener('dblclick', event => event.isTrusted && goToSource(event));
  document.addEventListener('click', event => event.isTrusted && press(event));
  document.addEventListener('keydown', event => {
    if (event.isTrusted && event.key === 'Enter' && followCitation(event))
      event.preventDefault();
  });

  // The place is kept by section, which holds when the page is another one after a load.
  history.scrollRestoration = 'manual';
  globalThis.sasil = {follow, light, markFound, paint, patch, restore, reveal, sectionAt, selected, setAttribute, showCaret};
  sections.forEach(ownIds);
  lookAround();
  whenStyled(() => say({ready: Number(root.dataset.load)}));
})();
