// SPDX-License-Identifier: MIT
#include "check/words.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

enum class Script : quint8 { None, Hangul, Latin, Digit, Other };

Script scriptOf(QChar c)
{
    const char16_t u = c.unicode();
    if ((u >= 0xac00 && u <= 0xd7a3) || (u >= 0x3131 && u <= 0x318e))
        return Script::Hangul;
    if (u < 0x80) {
        if ((u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z'))
            return Script::Latin;
        return u >= u'0' && u <= u'9' ? Script::Digit : Script::None;
    }
    if (c.isDigit())
        return Script::Digit;
    if (!c.isLetter() && !c.isMark())
        return Script::None;
    return c.script() == QChar::Script_Latin ? Script::Latin : Script::Other;
}

// Longer ones first: the first that fits is taken off.
constexpr std::array<std::u16string_view, 52> particles{
    u"에서부터", u"으로부터", u"이라고는", u"에서도", u"에서는", u"으로는", u"으로도", u"으로서", u"으로써",
    u"에게서",   u"까지도",   u"이라는",   u"이라고", u"처럼은", u"보다는", u"에게는", u"만으로", u"까지",
    u"부터",     u"보다",     u"에서",     u"에게",   u"으로",   u"라는",   u"라고",   u"처럼",   u"만큼",
    u"마다",     u"조차",     u"에는",     u"에도",   u"과의",   u"와의",   u"로는",   u"로서",   u"로써",
    u"하고",     u"이나",     u"이며",     u"은",     u"는",     u"이",     u"가",     u"을",     u"를",
    u"의",       u"에",       u"로",       u"와",     u"과",     u"도",     u"만"};

QStringView withoutParticle(QStringView word)
{
    for (const std::u16string_view particle : particles) {
        const QStringView view(particle);
        if (word.size() >= view.size() + 2 && word.endsWith(view))
            return word.chopped(view.size());
    }
    return word;
}

constexpr std::array<std::u16string_view, 11> endings{u"ations", u"ation", u"ments", u"ment", u"ings", u"ing",
                                                      u"ies",    u"ed",    u"es",    u"ly",   u"s"};

/// Enough to hold singular and plural, and the forms of a verb, together.
QStringView withoutEnding(QStringView word)
{
    for (const std::u16string_view ending : endings) {
        const QStringView view(ending);
        if (word.size() >= view.size() + 3 && word.endsWith(view)) {
            word = word.chopped(view.size());
            break;
        }
    }
    if (word.size() > 4 && (word.endsWith(u'e') || word.endsWith(u'y') || word.endsWith(u'i')))
        word.chop(1);
    return word;
}

bool isCommon(QStringView word)
{
    static const QSet<size_t> words = [] {
        static constexpr std::u16string_view all =
            u"the a an and or but of to in on at by for from with without as is are was were be been being "
            u"it its this "
            u"that these those they them their there he she his her we our you your i my me us who whom "
            u"which what when "
            u"where why how not no nor so if then than too very can could may might must should would will "
            u"shall do does "
            u"did done has have had having just also only more most less least much many few some any all "
            u"each every "
            u"other another such own same both either neither one two first last new into over under about "
            u"after before "
            u"between through during against out up down off again once here because while until still even "
            u"yet "
            u"however though although since per via more make made take taken get got give given need needs "
            u"think "
            u"believe view seem seems likely said say says "
            u"그 이 저 것 수 등 및 또 더 약 중 때 곳 바 점 위 간 내 외 전 후 총 각 매우 가장 다른 여러 모든 "
            u"대한 대해 "
            u"관련 통해 위해 따라 따른 의해 있는 있음 있다 없음 없다 하는 한다 했다 됨 된다 됐다 되는 이는 "
            u"이를 그러나 "
            u"그리고 하지만 또한 때문 경우 정도 이번 이후 이전 현재 최근 지난 올해 내년 작년 필요 필요가 "
            u"판단 생각 "
            u"것으로 것이 것은 수도 같은 같음 보임 보인다 해야 하지 않은 않음 않는다 위한";
        QSet<size_t> set; // hashes: none of a word has to be made a string for it
        for (const QStringView common : QStringView(all).tokenize(u' '))
            set.insert(qHash(common));
        return set;
    }();
    return words.contains(qHash(word));
}

template <typename Visit>
void forEachWord(QStringView text, Visit visit)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 || (c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3) ||
               !c.isLetterOrNumber();
    });
    const QString composed = isPlain ? QString() : text.toString().normalized(QString::NormalizationForm_C);
    const QStringView view = isPlain ? text : QStringView(composed);
    for (qsizetype i = 0; i < view.size();) {
        const Script script = scriptOf(view[i]);
        qsizetype end = i + 1;
        while (end < view.size() && scriptOf(view[end]) == script)
            ++end;
        if (script != Script::None)
            visit(view.sliced(i, end - i), script);
        i = end;
    }
}

/// A word as it is compared, without a string of its own where it is plain.
class ComparedWord
{
public:
    ComparedWord(QStringView word, Script script)
    {
        if (script == Script::Hangul) {
            m_view = word;
        } else {
            m_folded.resize(word.size());
            std::ranges::transform(word, m_folded.begin(), [](QChar c) { return c.toCaseFolded(); });
            m_view = QStringView(m_folded.data(), m_folded.size());
        }
        if (isCommon(m_view)) {
            m_view = {};
            return;
        }
        if (script == Script::Hangul)
            m_view = withoutParticle(m_view);
        else if (script == Script::Latin)
            m_view = withoutEnding(m_view);
        if (m_view.size() < 2 || isCommon(m_view))
            m_view = {};
    }
    ComparedWord(const ComparedWord &) = delete;
    ComparedWord &operator=(const ComparedWord &) = delete;

    /// Empty where the word says nothing.
    [[nodiscard]] QStringView view() const { return m_view; }

private:
    QVarLengthArray<QChar, 32> m_folded;
    QStringView m_view;
};

} // namespace

QStringList contentWords(QStringView text)
{
    QStringList words;
    forEachWord(text, [&words](QStringView word, Script script) {
        if (const ComparedWord form(word, script); !form.view().isEmpty())
            words.append(form.view().toString());
    });
    return words;
}

ContentSet contentSet(QStringView text)
{
    return contentSet(std::span(&text, 1));
}

ContentSet contentSet(std::span<const QStringView> texts)
{
    constexpr quint32 isWord =
        0x8000'0000; // no pair of Hangul syllables has it with the rest that words have
    ContentSet set;
    for (const QStringView text : texts) {
        forEachWord(text, [&set](QStringView word, Script script) {
            const ComparedWord compared(word, script);
            const QStringView form = compared.view();
            if (script != Script::Hangul && !form.isEmpty()) {
                set.push_back(quint32(qHash(form)) | isWord);
                return;
            }
            for (qsizetype i = 0; i + 1 < form.size(); ++i)
                set.push_back(((quint32(form[i].unicode() - 0xac00) << 16) | form[i + 1].unicode()) &
                              ~isWord);
        });
    }
    std::ranges::sort(set);
    set.erase(std::ranges::unique(set).begin(), set.end());
    return set;
}

bool intersect(const ContentSet &a, const ContentSet &b)
{
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j)
            return true;
        *i < *j ? ++i : ++j;
    }
    return false;
}

} // namespace sasil
