// SPDX-License-Identifier: MIT
#include "check/labelledset.h"

#include "check/checker.h"
#include "text/lineindex.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <cmath>
#include <map>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

struct Labelled
{
    QString text;
    std::map<LabelledPlace, int> places; ///< how many findings are expected there
};

Labelled readLabelled(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    static const QRegularExpression marker(u" ⟦([a-z-]+)⟧"_s);
    Labelled labelled;
    qsizetype line = 0;
    for (QString text : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++line;
        for (auto matches = marker.globalMatch(text); matches.hasNext();) {
            const QString rule = matches.next().captured(1);
            if (!findRule(rule))
                qFatal("%s:%lld: there is no rule %s", qPrintable(path), qlonglong(line), qPrintable(rule));
            ++labelled.places[{name, line, rule}];
        }
        labelled.text += (line > 1 ? u"\n"_s : QString()) + text.remove(marker);
    }
    return labelled;
}

std::map<LabelledPlace, int> reported(const QString &text, const QString &folder, const QString &name,
                                      qsizetype &items)
{
    const Digest digest = Digest::parse(text);
    Checker checker({}, folder);
    checker.reset(digest);
    const LineIndex lines(text);
    std::map<LabelledPlace, int> places;
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        for (const Diagnostic &diagnostic : checker.of(topic)) {
            const qsizetype offset = digest.inDocument(topic, diagnostic.range).start;
            ++places[{name, lines.position(offset).line, QString(diagnostic.rule)}];
        }
    }
    items += digest.counts().facts + digest.counts().opinions;
    return places;
}

QString text(const LabelledPlace &place)
{
    return u"%1:%2: %3"_s.arg(place.file).arg(place.line).arg(place.rule);
}

} // namespace

LabelledResult scoreLabelled(const QStringList &folders)
{
    LabelledResult result;
    for (const Rule &rule : allRules()) {
        if (rule.severity != Severity::Off)
            result.rules.insert(QString(rule.id), {});
    }
    const QDir root(QStringLiteral(SASIL_TEST_DATA "/labelled"));
    for (const QString &folder : folders) {
        const QDir dir(root.filePath(folder));
        for (const QString &name : dir.entryList({u"*.md"_s}, QDir::Files)) {
            const QString shown = folder + u'/' + name;
            const Labelled labelled = readLabelled(dir.filePath(name), shown);
            const auto found = reported(labelled.text, dir.path(), shown, result.items);
            ++result.digests;
            std::map<LabelledPlace, int> all = labelled.places;
            for (const auto &[place, count] : found)
                all.try_emplace(place, 0);
            for (const auto &[place, expected] : all) {
                const auto at = found.find(place);
                const int actual = at == found.end() ? 0 : at->second;
                RuleScore &score = result.rules[place.rule];
                score.right += qMin(expected, actual);
                for (int i = expected; i < actual; ++i, ++score.wrong)
                    score.wrongPlaces.append(text(place));
                for (int i = actual; i < expected; ++i, ++score.missed)
                    score.missedPlaces.append(text(place));
            }
        }
    }
    return result;
}

WilsonInterval wilson(qsizetype part, qsizetype of)
{
    if (of == 0)
        return {};
    constexpr double z = 1.959964;
    const double n = double(of);
    const double share = double(part) / n;
    const double centre = share + z * z / (2 * n);
    const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {qMax(0.0, (centre - spread) / scale), qMin(1.0, (centre + spread) / scale)};
}

} // namespace sasil
