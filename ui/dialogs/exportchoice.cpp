// SPDX-License-Identifier: MIT
#include "dialogs/exportchoice.h"

#include "theme/pagestyles.h"

#include <QFileInfo>
#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto FormatKey = "export/format"_L1;
constexpr auto ContentKey = "export/content"_L1;
constexpr auto ContentsTableKey = "export/tableOfContents"_L1;
constexpr auto PaperKey = "export/paper"_L1;
constexpr auto FolderKey = "export/folder"_L1;

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

ExportChoice rememberedChoice(const QSettings &settings)
{
    ExportChoice choice;
    choice.format = formatFromName(settings.value(FormatKey).toString()).value_or(ExportFormat::Pdf);
    choice.page.content = contentFromName(settings.value(ContentKey).toString());
    choice.page.tableOfContents = settings.value(ContentsTableKey, false).toBool();
    choice.page.style = chosenPageStyle(settings);
    choice.paper = settings.value(PaperKey).toString() == u"letter" ? PdfPaper::Letter : PdfPaper::A4;
    return choice;
}

void rememberChoice(QSettings &settings, const ExportChoice &choice)
{
    settings.setValue(FormatKey, formatName(choice.format));
    settings.setValue(ContentKey, contentName(choice.page.content));
    settings.setValue(ContentsTableKey, choice.page.tableOfContents);
    settings.setValue(PaperKey, choice.paper == PdfPaper::Letter ? u"letter"_s : u"a4"_s);
    settings.setValue(FolderKey, QFileInfo(choice.target).absolutePath());
}

QString rememberedFolder(const QSettings &settings)
{
    return settings.value(FolderKey).toString();
}

} // namespace sasil
