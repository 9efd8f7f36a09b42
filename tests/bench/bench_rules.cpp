// SPDX-License-Identifier: MIT
// How right the rules are on the labelled digests: precision and recall with 95 % Wilson intervals, and false
// positives for 100 facts and opinions. Arguments name the folders (default: ko/held en/held); with --places
// it lists what was wrong and what was missed.

#include "check/labelledset.h"

#include <QTextStream>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString share(qsizetype part, qsizetype of)
{
    if (of == 0)
        return u"–"_s.leftJustified(20);
    const WilsonInterval bounds = wilson(part, of);
    return u"%1 [%2, %3]"_s.arg(double(part) / double(of), 0, 'f', 3)
        .arg(bounds.low, 0, 'f', 3)
        .arg(bounds.high, 0, 'f', 3)
        .leftJustified(20);
}

void print(QTextStream &out, const QStringList &folders, bool showsPlaces)
{
    const LabelledResult result = scoreLabelled(folders);
    out << folders.join(u' ') << ": " << result.digests << " digests, " << result.items
        << " facts and opinions\n"
        << u"rule"_s.leftJustified(24) << "right wrong missed  " << u"precision"_s.leftJustified(21)
        << u"recall"_s.leftJustified(21) << "wrong in 100 items\n";
    for (auto score = result.rules.begin(); score != result.rules.end(); ++score) {
        out << score.key().leftJustified(24) << QString::number(score->right).rightJustified(5)
            << QString::number(score->wrong).rightJustified(6)
            << QString::number(score->missed).rightJustified(7) << "  "
            << share(score->right, score->right + score->wrong) << ' '
            << share(score->right, score->right + score->missed) << ' '
            << QString::number(100.0 * double(score->wrong) / double(qMax<qsizetype>(result.items, 1)), 'f',
                               2)
            << '\n';
    }
    if (!showsPlaces)
        return;
    for (const RuleScore &score : result.rules) {
        for (const QString &place : score.wrongPlaces)
            out << "wrong  " << place << '\n';
        for (const QString &place : score.missedPlaces)
            out << "missed " << place << '\n';
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList folders;
    bool showsPlaces = false;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == u"--places")
            showsPlaces = true;
        else
            folders.append(argument);
    }
    QTextStream out(stdout);
    print(out, folders.isEmpty() ? QStringList{u"ko/held"_s, u"en/held"_s} : folders, showsPlaces);
    return 0;
}
