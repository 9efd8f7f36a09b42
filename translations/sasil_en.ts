<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sasil::CheckCommands</name>
    <message numerus="yes">
        <source>%n problem(s) fixed. Undo takes it back.</source>
        <translation>
            <numerusform>%n problem fixed. Undo takes it back.</numerusform>
            <numerusform>%n problems fixed. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::CopyCommands</name>
    <message numerus="yes">
        <source>Copied %n rows as rich text.</source>
        <translation>
            <numerusform>Copied %n row as rich text.</numerusform>
            <numerusform>Copied %n rows as rich text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows as Markdown.</source>
        <translation>
            <numerusform>Copied %n row as Markdown.</numerusform>
            <numerusform>Copied %n rows as Markdown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::CountsButton</name>
    <message numerus="yes">
        <source>%1 character(s)</source>
        <translation>
            <numerusform>%1 character</numerusform>
            <numerusform>%1 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 word(s)</source>
        <translation>
            <numerusform>%1 word</numerusform>
            <numerusform>%1 words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::ExportDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::FindState</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::FoldPills</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n opinion</numerusform>
            <numerusform>%n opinions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::NewDigestDialog</name>
    <message numerus="yes">
        <source>%n topic(s) to come back to</source>
        <translation>
            <numerusform>%n topic to come back to</numerusform>
            <numerusform>%n topics to come back to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::OutlineCommands</name>
    <message numerus="yes">
        <source>Deleted %n topics. Undo with %1.</source>
        <translation>
            <numerusform>Deleted %n topic. Undo with %1.</numerusform>
            <numerusform>Deleted %n topics. Undo with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n facts and opinions. Undo with %1.</source>
        <translation>
            <numerusform>Deleted %n fact or opinion. Undo with %1.</numerusform>
            <numerusform>Deleted %n facts and opinions. Undo with %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::OutlineWords</name>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n opinion</numerusform>
            <numerusform>%n opinions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::ProblemsList</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::Severity</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::TopicBar</name>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… %n more</numerusform>
            <numerusform>… %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
