// SPDX-License-Identifier: MIT
#include "dialogs/exportchoice.h"

#include "publish/pdf/pdfoptions.h"
#include "theme/pagestyles.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto FormatKey = "export/format"_L1;
constexpr auto ContentKey = "export/content"_L1;
constexpr auto ContentsTableKey = "export/tableOfContents"_L1;
constexpr auto PaperKey = "export/paper"_L1;
constexpr auto FolderKey = "export/folder"_L1;
constexpr auto MarginsKey = "export/margins"_L1;
constexpr auto TitlePageKey = "export/titlePage"_L1;
constexpr auto StubsKey = "export/stubs"_L1;
constexpr auto LabelsKey = "export/labels"_L1;
constexpr auto FindingsKey = "export/findings"_L1;
constexpr auto CleanKey = "export/clean"_L1;

// In the order of their enumerations.
constexpr std::array marginNames{"narrow"_L1, "usual"_L1, "wide"_L1};
constexpr std::array stubNames{"in-place"_L1, "at-end"_L1, "left-out"_L1};
constexpr std::array labelNames{"as-written"_L1, "ko"_L1, "en"_L1};

/// What a name that was remembered stands for; an unknown one: `usual`.
template <typename Choice, size_t count>
Choice named(const std::array<QLatin1StringView, count> &names, const QVariant &name, Choice usual)
{
    const auto found = std::ranges::find(names, name.toString());
    return found == names.end() ? usual : Choice(found - names.begin());
}

QString contentName(Content content)
{
    switch (content) {
    case Content::Facts:
        return u"facts"_s;
    case Content::Opinions:
        return u"opinions"_s;
    case Content::Everything:
        break;
    }
    return u"all"_s;
}

Content contentFromName(const QString &name)
{
    for (const Content content : {Content::Facts, Content::Opinions}) {
        if (name == contentName(content))
            return content;
    }
    return Content::Everything;
}

} // namespace

bool isBlank(const Digest &digest)
{
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        if (!QStringView(digest.source(topic)).trimmed().isEmpty())
            return false;
    }
    return true;
}

std::optional<QMarginsF> inMillimetres(PaperMargins margins)
{
    if (margins == PaperMargins::Usual)
        return std::nullopt;
    constexpr QMarginsF change(10, 4, 10, 4);
    const QMarginsF usual = PdfOptions().margins;
    return margins == PaperMargins::Narrow ? usual - change : usual + change;
}

ExportChoice rememberedChoice(const QSettings &settings)
{
    ExportChoice choice;
    choice.format = formatFromName(settings.value(FormatKey).toString()).value_or(ExportFormat::Pdf);
    choice.page.content = contentFromName(settings.value(ContentKey).toString());
    choice.page.tableOfContents = settings.value(ContentsTableKey, false).toBool();
    choice.page.style = chosenPageStyle(settings);
    if (const Result<OwnStyle> own = chosenOwnStyle(settings))
        choice.page.ownStyle = own->css;
    choice.page.titlePage = settings.value(TitlePageKey, false).toBool();
    choice.selection.stubs = named(stubNames, settings.value(StubsKey), StubPlace::InPlace);
    choice.selection.labels = named(labelNames, settings.value(LabelsKey), LabelLanguage::AsWritten);
    choice.withFindings = settings.value(FindingsKey, false).toBool();
    choice.clean = settings.value(CleanKey, false).toBool();
    choice.paper = settings.value(PaperKey).toString() == u"letter" ? PdfPaper::Letter : PdfPaper::A4;
    choice.around = named(marginNames, settings.value(MarginsKey), PaperMargins::Usual);
    choice.margins = inMillimetres(choice.around);
    return choice;
}

ExportChoice printedChoice(const QSettings &settings)
{
    ExportChoice choice = rememberedChoice(settings);
    choice.format = ExportFormat::Pdf;
    choice.page.content = Content::Everything;
    choice.selection = {};
    choice.withFindings = false;
    choice.clean = false;
    return choice;
}

void rememberChoice(QSettings &settings, const ExportChoice &choice)
{
    settings.setValue(FormatKey, formatName(choice.format));
    settings.setValue(ContentKey, contentName(choice.page.content));
    settings.setValue(ContentsTableKey, choice.page.tableOfContents);
    settings.setValue(PaperKey, choice.paper == PdfPaper::Letter ? u"letter"_s : u"a4"_s);
    settings.setValue(MarginsKey, marginNames[size_t(choice.around)]);
    settings.setValue(TitlePageKey, choice.page.titlePage);
    settings.setValue(StubsKey, stubNames[size_t(choice.selection.stubs)]);
    settings.setValue(LabelsKey, labelNames[size_t(choice.selection.labels)]);
    settings.setValue(FindingsKey, choice.withFindings);
    settings.setValue(CleanKey, choice.clean);
}

QString rememberedFolder(const QSettings &settings)
{
    return settings.value(FolderKey).toString();
}

void rememberFolder(QSettings &settings, const ExportSource &source, const QString &target)
{
    const QString folder = QFileInfo(target).absolutePath();
    const bool isItsOwn = !source.path.isEmpty() && folder == QFileInfo(source.path).absolutePath();
    settings.setValue(FolderKey, isItsOwn ? QString() : folder);
}

} // namespace sasil
