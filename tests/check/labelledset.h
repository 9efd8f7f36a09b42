// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace sasil {

/// A labelled set of digests (tests/data/labelled): which findings a human expects on which lines.
///
/// `work` is what rules are written with; `held` is only ever run.
struct LabelledPlace
{
    QString file;
    qsizetype line = 0; ///< from 1
    QString rule;

    friend auto operator<=>(const LabelledPlace &, const LabelledPlace &) = default;
};

/// What a rule said and what it should have said.
struct RuleScore
{
    qsizetype right = 0;
    qsizetype wrong = 0;  ///< reported where nothing is
    qsizetype missed = 0; ///< not reported where something is
    QStringList wrongPlaces;
    QStringList missedPlaces;
};

struct LabelledResult
{
    QMap<QString, RuleScore> rules; ///< every rule that is on by default
    qsizetype items = 0;            ///< facts and opinions
    qsizetype digests = 0;
};

/// Checks all digests in \a folders, as in "ko/held", with default settings.
[[nodiscard]] LabelledResult scoreLabelled(const QStringList &folders);

/// The bounds of a share of \a of, at 95 % (Wilson).
struct WilsonInterval
{
    double low = 0;
    double high = 1;
};
[[nodiscard]] WilsonInterval wilson(qsizetype part, qsizetype of);

} // namespace sasil
