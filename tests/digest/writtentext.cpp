// SPDX-License-Identifier: MIT
#include "writtentext.h"

#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QStringList koreanWords{
    u"정부는"_s,  u"규모의"_s, u"센터를"_s,   u"발표함"_s, u"국내"_s,           u"60~70곳"_s,
    u"2조"_s,     u"원"_s,     u"‘소버린’"_s, u"AI"_s,     u"그러나"_s,         u"약"_s,
    u"10~20곳"_s, u"사실상"_s, u"의견을"_s,   u"9월"_s,    u"데이터(Data)를"_s, u"“인용”"_s,
    u"밝혔다."_s, u"15배,"_s,  u"…"_s};
const QStringList englishWords{u"Nvidia"_s, u"announced"_s, u"in"_s,  u"2024,"_s,    u"the"_s,
                               u"facts"_s,  u"opinion"_s,   u"AI"_s,  u"factory"_s,  u"(again)"_s,
                               u"for"_s,    u"$2"_s,        u"3.2"_s, u"billion."_s, u"it's"_s,
                               u"“so”"_s,   u"100%"_s,      u"R&D"_s, u"C#-like"_s};
const QStringList firstWords{u"정부는"_s, u"국내"_s,    u"엔비디아는"_s, u"사실상"_s,
                             u"Nvidia"_s, u"Factual"_s, u"It"_s,         u"의견은"_s};
const QStringList plainWords{u"하나"_s, u"둘"_s, u"word"_s, u"모델"_s};

const QStringList factWords{u"Fact"_s, u"Facts"_s, u"사실"_s, u"팩트"_s, u"객관적 사실"_s};
const QStringList opinionWords{u"Opinion"_s,     u"Opinions"_s,  u"Your Opinion"_s, u"My Opinion"_s,
                               u"Our Opinion"_s, u"의견"_s,      u"내 의견"_s,      u"나의 의견"_s,
                               u"제 의견"_s,     u"개인 의견"_s, u"생각"_s,         u"내 생각"_s,
                               u"견해"_s,        u"논평"_s};
const QStringList pictures{u"📌"_s, u"💭 "_s, u"✅"_s, u"🇰🇷 "_s, u"☑️ "_s, u"👍🏽 "_s};
const QStringList remarks{u" (서울)"_s, u"(Seoul)"_s, u" （1차）"_s};

} // namespace

QString TextWriter::words(qsizetype count)
{
    QStringList result{any(firstWords)};
    const auto language = below(3);
    while (result.size() < count)
        result.append(any(language == 0 || (language == 1 && chance(2)) ? englishWords : koreanWords));
    return result.join(u' ');
}

QString TextWriter::address()
{
    return u"https://example.org/%1?a=b"_s.arg(below(1000));
}

TextWriter::Piece TextWriter::reference()
{
    const QString key = u"link %1"_s.arg(++m_lastKey);
    const QString target = address();
    m_definitions.append(u"[%1]: %2"_s.arg(key, target));
    if (chance(4)) // the first one counts
        m_definitions.append(u"[%1]: /other"_s.arg(key));
    const QString word = any(plainWords);
    switch (below(3)) {
    case 0:
        return {u"[%1][%2]"_s.arg(word, key.toUpper()), word, target};
    case 1:
        return {u"[%1][]"_s.arg(key), key, target};
    default:
        return {u"[%1]"_s.arg(key), key, target};
    }
}

TextWriter::Piece TextWriter::footnote()
{
    const QString key = u"n%1"_s.arg(++m_lastKey);
    const QString word = any(plainWords);
    const QString target = address();
    m_definitions.append(u"[^%1]: %2"_s.arg(key, target));
    return {u"%1[^%2]"_s.arg(word, key), word, target};
}

TextWriter::Piece TextWriter::linkPiece()
{
    const QString word = any(plainWords);
    const QString target = address();
    switch (below(6)) {
    case 0:
        return {u"<%1>"_s.arg(target), target, target};
    case 1:
        return {target, target, target};
    case 2:
        return reference();
    case 3:
        return footnote();
    case 4:
        return {u"[**%1**](<%2> \"제목\")"_s.arg(word, target), word, target};
    default:
        return {u"[%1](%2)"_s.arg(word, target), word, target};
    }
}

TextWriter::Piece TextWriter::piece()
{
    const QString word = any(plainWords);
    switch (below(40)) {
    case 0:
        return {u"*%1*"_s.arg(word), word, {}};
    case 1:
        return {u"**%1**"_s.arg(word), word, {}};
    case 2:
        return {u"`*%1*`"_s.arg(word), u"*%1*"_s.arg(word), {}};
    case 3:
        return {u"~~%1~~"_s.arg(word), word, {}};
    case 4:
        return {u"\\*%1\\*"_s.arg(word), u"*%1*"_s.arg(word), {}};
    case 5:
        return {u"&amp;"_s, u"&"_s, {}};
    case 6:
        return {u"<b>%1</b>"_s.arg(word), word, {}};
    case 7:
        return {u"![%1](a.png)"_s.arg(word), word, {}};
    case 8:
    case 9:
    case 10:
        return linkPiece();
    default:
        return {any(koreanWords), {}, {}};
    }
}

void TextWriter::writeText(WrittenItem &item)
{
    QString markdown = any(firstWords);
    QString plain = markdown;
    if (chance(10)) {
        const QString target = address();
        markdown = u"[%1](%2)"_s.arg(plain, target);
        item.expected.links.append(target);
    }
    for (qsizetype count = below(9); count > 0; --count) {
        const Piece next = piece();
        markdown += u' ' + next.markdown;
        plain += u' ' + (next.plain.isNull() ? next.markdown : next.plain);
        if (!next.link.isEmpty())
            item.expected.links.append(next.link);
    }
    item.lines = {markdown};
    item.expected.text = plain;
}

void TextWriter::writeId(WrittenItem &item)
{
    item.expected.id = u"F%1"_s.arg(++m_lastId);
    item.lines[0].prepend((chance(4) ? u"〔%1〕 "_s : u"[%1] "_s).arg(item.expected.id));
}

void TextWriter::writeCitation(WrittenItem &item)
{
    static const QStringList forms{u" (근거: %1)"_s,   u" (Based on: %1)"_s, u" （근거：%1）"_s,
                                   u" 〔근거: %1〕"_s, u" 함(근거:%1)"_s,    u" (based on: %1 )"_s};
    static const QStringList separators{u", "_s, u","_s, u"·"_s, u"，"_s, u"、"_s};
    QStringList ids;
    for (qsizetype count = 1 + below(3); count > 0; --count) {
        // Some of them exist already, some later, some never.
        const QString id = u"F%1"_s.arg(1 + below(m_lastId + 3));
        if (!ids.contains(id))
            ids.append(id);
    }
    const QString written = any(forms).arg(ids.join(any(separators)));
    item.lines.last() += written;
    item.expected.text += written;
    item.expected.citations += ids;
}

void TextWriter::addPart(WrittenItem &item)
{
    const QString text = words(1 + below(4));
    const QStringList blank = chance(2) ? QStringList{QString()} : QStringList();
    switch (below(4)) {
    case 0:
        item.lines += QStringList{QString(), text};
        item.expected.text += u'\n' + text;
        break;
    case 1:
        item.lines += blank + QStringList{u"```"_s, u"# "_s + text, u"- **사실:** 아님"_s, u"```"_s};
        item.expected.text += u"\n# "_s + text + u"\n- **사실:** 아님"_s;
        break;
    case 2:
        item.lines += blank + QStringList{u"> "_s + text};
        item.expected.text += u'\n' + text;
        break;
    default:
        item.lines += blank + QStringList{u"- "_s + text, u"- "_s + text};
        item.expected.text += u'\n' + text + u'\n' + text;
    }
}

WrittenItem TextWriter::item(BlockKind kind, ItemSpace space)
{
    WrittenItem item;
    writeText(item);
    if (kind == BlockKind::Fact && chance(4))
        writeId(item);
    if (space != ItemSpace::Cell && chance(8)) {
        const QString text = words(1 + below(5));
        item.lines.append(text);
        item.expected.text += u' ' + text;
    }
    if (kind == BlockKind::Opinion && chance(3))
        writeCitation(item);
    if (space == ItemSpace::ListItem && chance(8))
        addPart(item);
    return item;
}

QString TextWriter::labelWords(BlockKind kind)
{
    QString label = any(kind == BlockKind::Fact ? factWords : opinionWords);
    if (chance(6))
        label = label.normalized(QString::NormalizationForm_D);
    return chance(5) ? label.toLower() : chance(6) ? label.toUpper() : label;
}

QString TextWriter::boldLabel(BlockKind kind)
{
    const QString marks = any({u"**"_s, u"**"_s, u"**"_s, u"__"_s, u"***"_s});
    const QString colon = any({u":"_s, u":"_s, u"："_s});
    const QString text = labelWords(kind) + (chance(6) ? any(remarks) : QString());
    const QString picture = chance(8) ? any(pictures) : QString();
    switch (below(4)) {
    case 0:
        return picture + marks + text + marks + colon;
    case 1:
        return marks + picture + text + colon + marks;
    default:
        return picture + marks + text + colon + marks;
    }
}

QString TextWriter::loneLabel(BlockKind kind)
{
    switch (below(6)) {
    case 0:
        return labelWords(kind);
    case 1:
        return labelWords(kind) + u':';
    case 2:
        return u"**"_s + labelWords(kind) + u"**"_s;
    default:
        return boldLabel(kind);
    }
}

QString TextWriter::tag(BlockKind kind)
{
    static const QStringList forms{u"[%1]"_s, u"[%1]"_s, u"【%1】"_s, u"〔%1〕"_s};
    return any(forms).arg(labelWords(kind));
}

QStringList TextWriter::takeDefinitions()
{
    return std::exchange(m_definitions, {});
}

} // namespace sasil
