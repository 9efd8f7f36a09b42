// SPDX-License-Identifier: MIT
#include "cli/chosentopics.h"

#include "cli/arguments.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Longer titles are compared by their beginnings.
constexpr qsizetype longestCompared = 80;

/// However the shell or the terminal wrote it.
QString normalized(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

/// How many letters one text must change to be the other.
qsizetype distance(QStringView a, QStringView b)
{
    a = a.first(qMin(a.size(), longestCompared));
    b = b.first(qMin(b.size(), longestCompared));
    std::vector<qsizetype> row(size_t(b.size() + 1));
    std::iota(row.begin(), row.end(), 0);
    for (const QChar c : a) {
        qsizetype diagonal = row[0]++;
        for (size_t k = 1; k < row.size(); ++k) {
            const qsizetype changed = diagonal + (c == b[qsizetype(k) - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({row[k] + 1, row[k - 1] + 1, changed});
        }
    }
    return row.back();
}

class TopicFinder
{
public:
    explicit TopicFinder(const Digest &digest) : m_digest(digest)
    {
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            if (digest.level(t) > 0)
                m_headings.append(t);
        }
    }

    [[nodiscard]] Result<qsizetype> find(const QString &wanted) const
    {
        if (m_headings.isEmpty())
            return usageError(QT_TRANSLATE_NOOP("cli", "The digest has no topics. Leave --topic out."), {});
        const QString text = normalized(wanted);
        QList<qsizetype> found;
        for (const qsizetype t : m_headings) {
            if (namesOf(t).contains(text))
                found.append(t);
        }
        if (found.size() == 1)
            return found.first();
        if (found.size() > 1)
            return severalError(wanted, found);
        bool isNumber = false;
        const qlonglong number = text.toLongLong(&isNumber);
        if (!isNumber)
            return unknownError(wanted, text);
        if (number < 1 || number > m_headings.size())
            return usageError(QT_TRANSLATE_NOOP("cli", "There is no topic %1. Give a number from 1 to %2."),
                              {text, QString::number(m_headings.size())});
        return m_headings[qsizetype(number) - 1];
    }

private:
    [[nodiscard]] QStringList namesOf(qsizetype index) const
    {
        const Topic &topic = m_digest.topic(index);
        QStringList names{topic.title, topic.listTitle()};
        if (!topic.english.isEmpty()) {
            const QString behind = u" ("_s + topic.english + u')';
            names << topic.english << topic.title + behind << topic.listTitle() + behind;
        }
        for (QString &name : names)
            name = normalized(name);
        names.removeAll(QString());
        return names;
    }

    [[nodiscard]] QString numberOf(qsizetype topic) const
    {
        return QString::number(m_headings.indexOf(topic) + 1);
    }

    [[nodiscard]] Error severalError(const QString &wanted, const QList<qsizetype> &found) const
    {
        QStringList numbers;
        for (const qsizetype t : found)
            numbers.append(numberOf(t));
        return usageError(
            QT_TRANSLATE_NOOP("cli", "Several topics are called “%1”. Give the number of one: %2."),
            {wanted, numbers.join(u", "_s)});
    }

    [[nodiscard]] Error unknownError(const QString &wanted, const QString &text) const
    {
        const auto farness = [&](qsizetype t) {
            qsizetype least = longestCompared * 2;
            for (const QString &name : namesOf(t)) {
                const bool isPart = !text.isEmpty() && name.contains(text);
                least = qMin(least, isPart ? 0 : distance(text, name));
            }
            return least;
        };
        const qsizetype nearest = *std::ranges::min_element(m_headings, {}, farness);
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no topic “%1”. The nearest is “%2”, number %3."),
                          {wanted, m_digest.topic(nearest).listTitle(), numberOf(nearest)});
    }

    const Digest &m_digest;
    QList<qsizetype> m_headings;
};

} // namespace

Result<QList<qsizetype>> chosenTopics(const Digest &digest, const QStringList &wanted)
{
    const TopicFinder finder(digest);
    std::set<qsizetype> chosen;
    for (const QString &one : wanted) {
        const Result<qsizetype> topic = finder.find(one);
        if (!topic)
            return topic.error();
        for (qsizetype t = *topic; t < digest.subtreeEnd(*topic); ++t)
            chosen.insert(t);
    }
    return QList<qsizetype>(chosen.begin(), chosen.end());
}

} // namespace sasil
