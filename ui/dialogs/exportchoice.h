// SPDX-License-Identifier: MIT
#pragma once

#include "publish/exportoptions.h"

class QSettings;

namespace sasil {

/// Whether there is nothing at all to export.
[[nodiscard]] bool isBlank(const Digest &digest);

/// From a paper's edge to the text.
enum class PaperMargins : quint8 { Narrow, Usual, Wide };
/// As ExportOptions has them.
[[nodiscard]] std::optional<QMarginsF> inMillimetres(PaperMargins margins);

/// How and where to a digest is exported.
struct ExportChoice : ExportOptions
{
    PaperMargins around = PaperMargins::Usual; ///< what the options' margins were chosen as
    QString target{};                          ///< an absolute path
};

/// What was chosen last time, in the style that the preview has. Topics, title, author, week and target are
/// each digest's own and are not remembered.
[[nodiscard]] ExportChoice rememberedChoice(const QSettings &settings);
/// All of a digest as it is written, on the paper, with the margins and in the style of last time.
[[nodiscard]] ExportChoice printedChoice(const QSettings &settings);
void rememberChoice(QSettings &settings, const ExportChoice &choice);

/// The folder that the last export went to; empty: it went to its digest's own.
[[nodiscard]] QString rememberedFolder(const QSettings &settings);
void rememberFolder(QSettings &settings, const ExportSource &source, const QString &target);

} // namespace sasil
