// SPDX-License-Identifier: MIT
#include "writing/weekcompletion.h"

#include "digest/title.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// So far around the caret labels of weeks are looked for in a long document.
constexpr qsizetype mostTopics = 300;

/// How a document writes its weeks.
struct WeekForm
{
    enum Kind : quint8 { Korean, Ordinal, Iso, English };
    Kind kind = Korean;
    bool hasYear = false;
    QString gap = u" "_s; ///< between month and week
    QString ending{};     ///< "차"
    QString open = u"["_s;
    QString close = u"]"_s;

    /// Without brackets.
    [[nodiscard]] QString written(QDate day, WeekRule rule) const;
};

QString ordinal(int number)
{
    static const QStringList words{u"첫째"_s, u"둘째"_s, u"셋째"_s, u"넷째"_s, u"다섯째"_s, u"여섯째"_s};
    return words.value(number - 1);
}

QString WeekForm::written(QDate day, WeekRule rule) const
{
    const Week week = weekOf(day, rule);
    QString label;
    if (kind == Iso)
        label = toString(isoWeekOf(day));
    else if (kind == English)
        label = weekLabel(week, QLocale::English);
    else if (kind == Ordinal)
        label = u"%1월 %2 주"_s.arg(week.month).arg(ordinal(week.week));
    else
        label = u"%1월%2%3주%4"_s.arg(week.month).arg(gap).arg(week.week).arg(ending);
    if (hasYear && kind != Iso && kind != English)
        label.prepend(u"%1년 "_s.arg(week.year));
    return label;
}

/// The form of the week that a heading's text begins with; nothing: it begins with none.
std::optional<WeekForm> formOf(QStringView heading)
{
    const std::optional<WeekMatch> match = matchWeek(heading);
    if (!match)
        return std::nullopt;
    const QString label = match->week.label.normalized(QString::NormalizationForm_C);
    static const QRegularExpression gap(u"월(\\s*)"_s);
    WeekForm form;
    form.hasYear = label.contains(u'년');
    form.gap = gap.match(label).captured(1);
    form.ending = label.endsWith(u'차') ? u"차"_s : QString();
    form.kind = label.contains(u"째") || label.contains(u"마지막") ? WeekForm::Ordinal
                : label.contains(u'월')                            ? WeekForm::Korean
                : label.startsWith(u"week", Qt::CaseInsensitive)   ? WeekForm::English
                                                                   : WeekForm::Iso;
    const bool hasBrackets = match->length > match->week.label.size();
    form.open = hasBrackets ? QString(heading.front()) : QString();
    form.close = hasBrackets ? QString(heading.first(match->length).back()) : QString();
    return form;
}

/// The text of a heading's first line, without its marks.
QStringView headingText(QStringView source)
{
    source = source.first(qMin<qsizetype>(source.size(), 200));
    qsizetype start = 0;
    while (start < source.size() && (source[start] == u'#' || source[start] == u' '))
        ++start;
    const qsizetype end = source.indexOf(u'\n', start);
    return source.sliced(start, (end < 0 ? source.size() : end) - start);
}

/// The form of the week nearest to a topic.
std::optional<WeekForm> formAround(const Digest &digest, qsizetype topic)
{
    for (qsizetype distance = 1; distance <= mostTopics; ++distance) {
        for (const qsizetype index : {topic - distance, topic + distance}) {
            if (index < 0 || index >= digest.topicCount())
                continue;
            if (const auto form = formOf(headingText(digest.source(index))))
                return form;
        }
    }
    return std::nullopt;
}

/// Whether what stands around a topic is Korean; \a otherwise tells where there are no letters.
bool isKorean(const Digest &digest, qsizetype topic, const QString &otherwise)
{
    constexpr qsizetype near = 5;
    constexpr qsizetype most = 2000;
    bool hasLetters = false;
    for (qsizetype i = qMax<qsizetype>(0, topic - near); i < qMin(digest.topicCount(), topic + near); ++i) {
        for (const QChar c : QStringView(digest.source(i)).first(qMin(most, digest.source(i).size()))) {
            if (c.script() == QChar::Script_Hangul)
                return true;
            hasLetters |= c.isLetter();
        }
    }
    return !hasLetters && otherwise == u"ko";
}

QString daysOf(const WeekForm &form, QDate day, const CompletionSources &sources)
{
    const bool isIso = form.kind == WeekForm::Iso;
    const Week week = weekOf(day, sources.weekRule);
    const QDate first = isIso ? firstDay(isoWeekOf(day)) : firstDay(week, sources.weekRule);
    const QLocale locale(sources.language);
    const QString format = sources.language == u"ko" ? u"M월 d일"_s : u"MMM d"_s;
    return locale.toString(first, format) + u" – "_s + locale.toString(first.addDays(6), format);
}

class WeekLister
{
public:
    explicit WeekLister(const CompletionSources &sources) : m_sources(sources) {}

    void add(const WeekForm &form, QDate day, bool waits, const Message &note = {})
    {
        CompletionCandidate candidate;
        candidate.text = form.written(day, m_sources.weekRule);
        candidate.inserted = form.open + candidate.text + form.close;
        candidate.detail = daysOf(form, day, m_sources);
        candidate.note = note;
        candidate.match = CompletionMatch::Prefix;
        candidate.waits = waits;
        const bool isThere = std::ranges::any_of(
            std::as_const(m_candidates), [&](const auto &other) { return other.text == candidate.text; });
        if (!isThere)
            m_candidates.append(candidate);
    }
    void addAround(const WeekForm &form, bool waits)
    {
        const QDate today = m_sources.today;
        add(form, today, waits, {"editor", QT_TRANSLATE_NOOP("editor", "This week")});
        add(form, today.addDays(-7), waits, {"editor", QT_TRANSLATE_NOOP("editor", "Last week")});
        add(form, today.addDays(7), waits, {"editor", QT_TRANSLATE_NOOP("editor", "Next week")});
    }
    /// The weeks of half a year before and behind, the nearest ones first.
    void addYear(const WeekForm &form)
    {
        constexpr int mostWeeks = 26;
        for (int weeks = 2; weeks <= mostWeeks; ++weeks) {
            add(form, m_sources.today.addDays(-7 * qint64(weeks)), true);
            add(form, m_sources.today.addDays(7 * qint64(weeks)), true);
        }
    }
    [[nodiscard]] QList<CompletionCandidate> taken() { return std::move(m_candidates); }

private:
    const CompletionSources &m_sources;
    QList<CompletionCandidate> m_candidates;
};

} // namespace

QList<CompletionCandidate> weekCandidates(const Digest &digest, qsizetype topic, bool inBrackets,
                                          const CompletionSources &sources)
{
    if (!sources.today.isValid())
        return {};
    const WeekForm usual{isKorean(digest, topic, sources.language) ? WeekForm::Korean : WeekForm::English};
    WeekForm form = formAround(digest, topic).value_or(usual);
    if (inBrackets && form.open.isEmpty()) {
        form.open = usual.open;
        form.close = usual.close;
    }
    WeekLister lister(sources);
    lister.addAround(form, false);
    for (const WeekForm::Kind kind : {WeekForm::Korean, WeekForm::Iso, WeekForm::English}) {
        if (kind != form.kind)
            lister.addAround({kind}, true);
    }
    lister.addYear(form);
    return lister.taken();
}

} // namespace sasil
